import { charactersFile } from '../data.ts';
import type { CharactersData, StartData } from '../data.ts';
import type { Found } from './finder.ts';
import type { LoadData } from './library.ts';

/**
 * Finds the records that hold one character, where texts are apart: the engine knows pairs only. A
 * record with the character in its heading counts as holding it there, any other behind it.
 */
export function characterFinder(
  data: StartData,
  load: LoadData,
): (char: string) => Promise<readonly Found[]> {
  const files = new Map<number, Promise<CharactersData>>();
  const file = (group: number) => {
    const known = files.get(group);
    if (known) return known;
    const asked = load(charactersFile(group)).then(
      (value) => value as CharactersData,
      (error: unknown) => {
        files.delete(group);
        throw error;
      },
    );
    files.set(group, asked);
    return asked;
  };
  return async (char) => {
    const group = data.alphabet.findIndex((chars) => chars.includes(char));
    const at = [...(data.alphabet[group] ?? '')].indexOf(char);
    const lists = at === -1 ? undefined : (await file(group))[at];
    return lists ? foundIn(data, lists[0], lists[1]) : [];
  };
}

function foundIn(data: StartData, heading: readonly number[], below: readonly number[]): Found[] {
  const found = [
    ...recordsOf(heading).map((record): Found => ({ record, at: [0] })),
    ...recordsOf(below).map((record): Found => ({
      record,
      at: [data.records.at(record)?.heading ?? 0],
    })),
  ];
  return found.sort((a, b) => a.record - b.record);
}

/** Distances from one record to the next → the records. */
function recordsOf(distances: readonly number[]): number[] {
  let record = 0;
  return distances.map((distance) => (record += distance));
}
