import type { StartData } from '../data.ts';
import type { LoadData } from '../query/library.ts';
import type { Places } from '../query/places.ts';

/** What differs between the site, which is served, and the archive, which is opened from a folder. */
export interface Surroundings {
  readonly load: LoadData;
  /** Starts Pagefind over the index that `data` names; absent where all texts are at hand anyway. */
  engine?(data: StartData): Promise<Places>;
  /** The address of a clause, or of a document as a whole, with the words to mark on arrival. */
  href(slug: string, anchor: string, marks: readonly string[]): string;
}
