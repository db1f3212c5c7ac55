import type { StartData } from '../data.ts';
import type { Finder } from '../query/finder.ts';
import type { LoadData } from '../query/library.ts';

/** What differs between the site, which is served, and the archive, which is opened from a folder. */
export interface Surroundings {
  readonly load: LoadData;
  /** Starts Pagefind over the indexes that `data` names. */
  engine(data: StartData): Promise<Finder>;
  /** The address of a clause, or of a document as a whole, with the words to mark on arrival. */
  href(slug: string, anchor: string, marks: readonly string[]): string;
}
