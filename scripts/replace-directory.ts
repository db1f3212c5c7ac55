import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename } from 'node:fs/promises';
import path from 'node:path';
import { Folders } from './folders.ts';

/** Writes files by relative path into an empty directory beside `target`, and names it. */
export async function writeBeside(
  target: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<string> {
  const staged = await stageBeside(target);
  writeInto(staged, files);
  return staged;
}

/** An empty directory on the same disk as `target`, so that it can take its place at once. */
export async function stageBeside(target: string): Promise<string> {
  const parent = path.dirname(path.resolve(target));
  await mkdir(parent, { recursive: true });
  const staged = await mkdtemp(path.join(parent, `.${path.basename(target)}-`));
  // mkdtemp makes it private; what is published is for everybody.
  await chmod(staged, 0o755);
  return staged;
}

/**
 * Writes files by relative path below a directory; one after the other without waiting, which is
 * fastest for many small ones.
 */
export function writeInto(
  directory: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  mkdirSync(directory, { recursive: true });
  const folders = new Folders(directory);
  for (const [name, data] of files) writeFileSync(folders.placeOf(name), data);
}

/** What is done when a directory takes the place of another. */
export interface Replacing {
  /** Called when readers see the new one: to throw the old one away takes longer than that. */
  readonly seen?: () => void;
  /** Moves what both have from the old one to the new one, at the last moment; gives what puts it back. */
  readonly move?: () => () => void;
}

/**
 * Puts the finished directory in the place of the old one: readers see the one or the other, whole.
 * Where that fails, the old one stays.
 */
export async function replaceDirectory(
  target: string,
  finished: string,
  { seen, move }: Replacing = {},
): Promise<void> {
  const old = `${finished}-old`;
  const putBack = move?.();
  let had = false;
  try {
    had = await rename(target, old).then(
      () => true,
      () => false,
    );
    await rename(finished, target);
  } catch (error) {
    if (had) await rename(old, target);
    putBack?.();
    throw error;
  }
  seen?.();
  // Without waiting between them: there are hundreds of thousands in a large site.
  if (had) rmSync(old, { recursive: true, force: true });
}
