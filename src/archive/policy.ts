import { LONE_STYLES_HASH } from './lone-page.ts';

/** Directives for what a page of a folder cannot do anyway; left out, nothing at all is allowed. */
const NEVER = new Set(['connect-src', 'worker-src', 'manifest-src']);

/**
 * The Content-Security-Policy of a page, for a folder: files beside the page count as its own.
 * Browsers do not agree whether `'self'` means them, so they are named.
 */
export function folderPolicy(policy: string): string {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !NEVER.has(directive.split(' ')[0] ?? ''))
    .map((directive) => directive.replace("'self'", "'self' file:"))
    .map((directive) => directive.replace(/^style-src .*/, `$& ${LONE_STYLES_HASH}`))
    .join('; ');
}
