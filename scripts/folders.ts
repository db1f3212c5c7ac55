import { mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The folders below one, each made when it is first needed: to make a folder step by step takes ten
 * times as long as to make the last step alone, and a large site has tens of thousands.
 */
export class Folders {
  readonly #top: string;
  readonly #made = new Set<string>();

  /** `top` must be there already. */
  constructor(top: string) {
    this.#top = top;
    this.#made.add('.');
  }

  /** Makes the folder of a file, by its path below the top, and gives the file's whole path. */
  placeOf(file: string): string {
    this.#make(path.dirname(file));
    return path.join(this.#top, file);
  }

  #make(folder: string): void {
    if (this.#made.has(folder)) return;
    this.#make(path.dirname(folder));
    try {
      mkdirSync(path.join(this.#top, folder));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    this.#made.add(folder);
  }
}
