/**
 * Checks the types of every .ts and .astro file. Like `astro check`, but without its telemetry and
 * failing on warnings too.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] ??= 'production';

const { sync } = await import('astro');
const { check } = await import('@astrojs/check');

await sync({ logLevel: 'warn' });
const failed = await check({ minimumSeverity: 'warning', minimumFailingSeverity: 'warning' });
process.exitCode = failed === true ? 1 : 0;

export {};
