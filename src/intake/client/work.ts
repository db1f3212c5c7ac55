import type { Corpus } from '../../model/corpus.ts';
import type { Checked } from '../../model/problem.ts';
import { problemOf, unread, type Fault } from '../fault.ts';
import { LARGEST, tooLarge } from '../faults.ts';
import { formatByName } from '../format.ts';
import {
  KNOWN_DOCUMENTS,
  nameTaken,
  sameDocument,
  type KnownDocument,
} from '../known-documents.ts';
import { LIBRARY_DATA } from '../library-data.ts';
import { parcel, type Parcelled } from '../parcel.ts';
import { readReceived } from '../read.ts';
import { suggestionsFor } from '../suggest.ts';
import { take, type Taken } from '../take.ts';

/** A file that a person gave to the page. */
export interface Given {
  readonly bytes: Uint8Array;
  readonly taken: Checked<Taken | null>;
}

/**
 * Reads and parses a file, on this machine and nowhere else; `known` are the library's documents,
 * `used` the slugs that the files before it were given.
 *
 * Problems (errors): `same-document`, `name-taken`, and those of reading and parsing.
 */
export async function work(
  file: File,
  known: readonly KnownDocument[],
  used: readonly string[],
): Promise<Given> {
  const name = file.name.normalize('NFC');
  if (file.size > LARGEST) {
    const reading = unread(name, formatByName(name) ?? 'text', tooLarge(file.size));
    return { bytes: new Uint8Array(), taken: { value: null, problems: reading.problems } };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const slugs = new Set([...known.map(([slug]) => slug), ...used]);
  const taken = take({ name, bytes, reading: await readReceived(name, bytes), taken: slugs });
  const clash = taken.value === null ? null : clashWith(known, taken.value);
  if (clash === null) return { bytes, taken };
  return { bytes, taken: { value: null, problems: [problemOf(name, clash, 'error')] } };
}

/** A file that the library has, or one whose name another of its files has. */
function clashWith(known: readonly KnownDocument[], { sha256, file }: Taken): Fault | null {
  const same = known.find(([, other]) => other === sha256);
  if (same !== undefined) return sameDocument(same[2]);
  return known.some(([, , name]) => name === file) ? nameTaken(file) : null;
}

/** The documents that the library has; none where nothing tells, since the maintainer will see. */
export async function documentsOf(base: string): Promise<readonly KnownDocument[]> {
  try {
    const response = await fetch(base + KNOWN_DOCUMENTS);
    return response.ok ? ((await response.json()) as KnownDocument[]) : [];
  } catch {
    return [];
  }
}

/** What the program would link a file with; `base` is the way to the top of the site. */
export async function compareWithLibrary(
  base: string,
  taken: Taken,
): Promise<Parcelled['suggestions'] | null> {
  const response = await fetch(base + LIBRARY_DATA);
  if (!response.ok) return null;
  const library = (await response.json()) as Corpus;
  if (library.documents.every(({ clauses }) => clauses.length === 0)) return null;
  return suggestionsFor(taken.document, library);
}

/** Gives the browser one zip to save. */
export function save(files: readonly Parcelled[]): void {
  const zip = new Blob([Uint8Array.from(parcel(files))], { type: 'application/zip' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(zip);
  link.download = `intake-${files[0]?.taken.sha256.slice(0, 8) ?? ''}.zip`;
  link.click();
  // The browser has begun to save by the next turn; the memory is not needed after.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
