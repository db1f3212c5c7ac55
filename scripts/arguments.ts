import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** What the commands take. */
export interface BuildArguments {
  /** The corpus directory, null for the repository's own seeds. */
  readonly corpus: string | null;
  readonly out: string | null;
  readonly keepGoing: boolean;
  /** The pages and the search only, for looking at while one works: no editions to keep. */
  readonly withoutArchive: boolean;
}

/** Thrown for a call that cannot be understood; the message says what was expected. */
export class UsageError extends Error {}

/** Reads `--corpus DIR --out DIR --keep-going --without-archive`. */
export function readArguments(argv: readonly string[], usage: string): BuildArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        corpus: { type: 'string' },
        out: { type: 'string' },
        'keep-going': { type: 'boolean', default: false },
        'without-archive': { type: 'boolean', default: false },
      },
    });
    const { corpus = null, out = null } = values;
    if (corpus !== null) needDirectory(corpus);
    if (corpus !== null && out === null) throw new UsageError('要用 --out 写明网站放在哪里');
    if (out !== null && !mayReplace(out, corpus)) throw new UsageError(notReplaced(out));
    return {
      corpus,
      out,
      keepGoing: values['keep-going'],
      withoutArchive: values['without-archive'],
    };
  } catch (error) {
    throw usageError(usage, error);
  }
}

/** One line: what was expected and, where it is known, what was wrong. */
export function usageError(usage: string, error: unknown): UsageError {
  const why = error instanceof UsageError ? error.message : '';
  return new UsageError(`用法：${usage}${why === '' ? '' : `（${why}）`}`);
}

/** Throws `UsageError` unless the corpus directory is there. */
export function needDirectory(corpus: string): void {
  if (!isDirectory(corpus)) throw new UsageError(`没有文件夹 ${corpus}`);
}

function notReplaced(out: string): string {
  return `${out} 不能写：要么是新的、空的或放着上一次成果的文件夹，要么与文库和程序分开`;
}

/** True for a directory that is there. */
export function isDirectory(name: string): boolean {
  return name !== '' && (statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** What earlier runs leave in an output directory. */
const OUTPUTS = ['report.json', 'index.html'];

/**
 * Output replaces what stands in its place, so it may only go where nothing is, or where an earlier
 * output is; never onto the corpus, above it, into it, or above the directory one works in.
 */
function mayReplace(out: string, corpus: string | null): boolean {
  if (out === '') return false;
  const target = path.resolve(out);
  const kept = [process.cwd(), ...(corpus === null ? [] : [path.resolve(corpus)])];
  if (kept.some((place) => isWithin(place, target))) return false;
  if (corpus !== null && isWithin(target, path.resolve(corpus))) return false;
  if (statSync(target, { throwIfNoEntry: false }) === undefined) return true;
  if (!isDirectory(target)) return false;
  const present = readdirSync(target);
  return present.length === 0 || OUTPUTS.some((name) => present.includes(name));
}

/** True when `inner` is `outer` or stands below it. */
function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}
