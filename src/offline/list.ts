/** What a saved copy of the site consists of, as the build publishes it and the browser checks it. */

/** One file of a copy: its path in the site, the SHA-256 of its bytes in hex digits, octets. */
export type ListedFile = readonly [path: string, sha256: string, bytes: number];

/** A copy as a whole. Two copies with the same id are the same, byte for byte. */
export interface CopyVersion {
  /** Names the list of files: the first 16 hex digits of its SHA-256. */
  readonly id: string;
  /** The version of the corpus that the files show. */
  readonly corpus: string;
  /** The day of the corpus, YYYY-MM-DD; null where none is known. */
  readonly date: string | null;
  readonly files: number;
  readonly bytes: number;
}

/** An editors' reason for a change of a released clause, as the ledger has it. */
export interface ChangeReason {
  /** `<slug>/<anchor>` */
  readonly id: string;
  readonly change: 'moved' | 'corrected' | 'withdrawn';
  readonly to: string | null;
  readonly reason: string;
}

/** Where the build puts what belongs to copies, below the top of the site. */
export const COPY_FOLDER = 'offline/';
export const WORKER = 'sw.js';
export const PROGRAM = `${COPY_FOLDER}save.js`;
export const LIST = `${COPY_FOLDER}list.json`;
export const VERSION = `${COPY_FOLDER}version.json`;
export const REASONS = `${COPY_FOLDER}reasons.json`;
/** Says of a request that it wants the file from the network, whatever is saved. */
export const FROM_NETWORK = 'copy';

/**
 * What is asked of the network and never of a copy: what tells of newer versions, the worker itself,
 * the editions, which are copies of their own, and the pictures for other sites. As globs, below the
 * top of the site.
 */
export const NOT_SAVED: readonly string[] = [
  WORKER,
  LIST,
  VERSION,
  REASONS,
  'downloads/!(index.html)',
  '**/preview.png',
];

/**
 * What a reader needs: pages with their styles, scripts and pictures, what those scripts ask for, and
 * the files that pages lead to. The forms of each page for programs are not among them: pages only
 * mention those, and they would double the copy.
 */
export const SAVED: readonly string[] = [
  '**/*.{html,css,js,svg,png,webp,ico,woff2,webmanifest}',
  'pagefind/**/*',
  'search-data/**/*',
  '*/data/**/*',
  'data/**/*',
  '*/*.docx',
];

/** The list as it is published. */
export function listText(files: readonly ListedFile[]): string {
  return `[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]\n`;
}

/** Octets of all files. */
export function bytesIn(files: readonly ListedFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}

/** The address of a file below the top of the site: an `index.html` goes by its directory. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}
