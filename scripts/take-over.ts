import { existsSync, linkSync, renameSync } from 'node:fs';
import path from 'node:path';
import { Folders } from './folders.ts';

/** What a new site takes over from the one before: files of documents for which nothing has changed. */
export interface TakeOver {
  /** The folder of the site before, and of the new one. */
  readonly from: string;
  readonly to: string;
  /** Paths below either folder, by the document they belong to. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/** Gives every file a second name in the new site: the site before stays as it is. */
export function linkAll({ from, to, files }: TakeOver): void {
  linkFiles(from, to, [...files.values()].flat());
}

/**
 * Puts every document's folder into the new site as it stands, and gives the rest of its files a second
 * name. For the moment in which the new site takes the place of the one before, which is left in pieces:
 * to link, and later to remove, hundreds of thousands of files takes longer than to make what has
 * changed. Gives what puts all folders back; they are where anything fails.
 */
export function moveAll({ from, to, files }: TakeOver): () => void {
  const isInside = (slug: string, file: string): boolean => file.startsWith(`${slug}/`);
  const outside = [...files].flatMap(([slug, own]) => own.filter((file) => !isInside(slug, file)));
  linkFiles(from, to, outside);
  const moved: string[] = [];
  const putBack = (): void => {
    for (const slug of moved) renameSync(path.join(to, slug), path.join(from, slug));
  };
  try {
    for (const [slug, own] of files) {
      if (moveFolder(path.join(from, slug), path.join(to, slug))) moved.push(slug);
      else linkFiles(from, to, own);
    }
  } catch (error) {
    putBack();
    throw error;
  }
  return putBack;
}

/** False where the document has no folder, or something stands in its place already. */
function moveFolder(from: string, to: string): boolean {
  if (!existsSync(from) || existsSync(to)) return false;
  renameSync(from, to);
  return true;
}

/**
 * Gives files a second name in another folder on the same disk, which costs no room; those that are
 * there already stay.
 */
function linkFiles(from: string, to: string, files: readonly string[]): void {
  const folders = new Folders(to);
  for (const file of files) {
    try {
      linkSync(path.join(from, file), folders.placeOf(file));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}
