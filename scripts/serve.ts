/** `node scripts/serve.ts [DIR]`: serves a built site (PORT, BASE) until it is interrupted. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parsePort } from '../src/serve/port.ts';
import { serveFolder } from './static-server.ts';

const USAGE = 'usage: node scripts/serve.ts [DIR], PORT=0–65535';

/** The exit status: undefined while the server runs. */
async function main(args: readonly string[]): Promise<number | undefined> {
  const [folder = 'dist'] = args;
  const port = parsePort(process.env['PORT']);
  if (args.length > 1 || folder.startsWith('-') || port === null) {
    console.error(USAGE);
    return 2;
  }
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`${folder} 里没有建好的站点：先运行 npm run build`);
    return 1;
  }
  try {
    const { url } = await serveFolder({ folder, port, base: process.env['BASE'] ?? '/' });
    console.log(`文库已在 ${url} 打开（按 Ctrl+C 停止）`);
    return undefined;
  } catch (error) {
    console.error(
      `端口 ${port} 不能用（${(error as NodeJS.ErrnoException).code ?? ''}）：换一个，如 PORT=4322 npm start`,
    );
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
