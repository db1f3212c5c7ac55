import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recurringRuns, type Sequence, type Wanted } from './recurring.ts';

const wanted: Wanted = { words: 3, letters: 4, times: 2 };

function sequenceOf(texts: readonly (readonly string[])[]): Sequence {
  const words = ['', ...new Set(texts.flat())];
  const ids = texts.flatMap((text) => [...text.map((word) => words.indexOf(word)), 0]);
  return { ids: Uint32Array.from(ids), words };
}

/** Every run of every text, counted one by one, by where it is cut. */
function oneByOne(texts: readonly (readonly string[])[]): Map<string, number> {
  const cut = new Map<string, number>();
  for (const text of texts) {
    for (let from = 0; from < text.length; from += 1) {
      for (let length = 2; length <= wanted.words && from + length <= text.length; length += 1) {
        const run = text.slice(from, from + length).join(' ');
        cut.set(run, (cut.get(run) ?? 0) + 1);
      }
    }
  }
  const found = new Map<string, number>();
  for (const [run, times] of cut) {
    const text = run.replaceAll(' ', '');
    if (times < wanted.times || text.length > wanted.letters) continue;
    found.set(text, (found.get(text) ?? 0) + times);
  }
  return found;
}

it('counts the runs that recur as counting one by one does', () => {
  const text = fc.array(fc.constantFrom('甲', '乙', '甲乙', '丙丁'), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const sorted = (runs: Map<string, number>) => [...runs].sort();
      expect(sorted(recurringRuns(sequenceOf(texts), wanted))).toEqual(sorted(oneByOne(texts)));
    }),
  );
});

it('lets no run go over the end of a text', () => {
  const texts = [['科技'], ['创新'], ['科技'], ['创新']];
  expect(recurringRuns(sequenceOf(texts), wanted).size).toBe(0);
});
