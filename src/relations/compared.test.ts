import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOf } from './candidates.ts';
import { fromBytes, toBytes } from './compared-bytes.ts';
import { compareTexts, type Compared, type Texts } from './compared.ts';
import { movesOf } from './moves.ts';

/** So small that many texts do not get among those compared. */
const LIMITS = { met: 9, compared: 2, fresh: 1 };

/** A text by itself: its document, and its words. */
interface Text {
  readonly document: number;
  readonly words: string;
}

const words = fc.string({
  unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯'),
  minLength: 1,
  maxLength: 6,
});
const text = fc.record({ document: fc.nat(4), words });
const corpus = fc.array(text, { minLength: 3, maxLength: 24 });

/** What somebody does to a corpus: puts a text somewhere, takes one away, rewords one, moves one. */
interface Edit {
  readonly how: string;
  readonly at: number;
  readonly to: number;
  readonly text: Text;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom('insert', 'delete', 'change', 'move'),
  at: fc.nat(23),
  to: fc.nat(23),
  text,
});
const edits = fc.array(edit, { minLength: 1, maxLength: 3 });

function edited(texts: readonly Text[], { how, at, to, text }: Edit) {
  const place = at % Math.max(1, texts.length);
  const rest = texts.toSpliced(place, 1);
  if (how === 'insert') return texts.toSpliced(place, 0, text);
  if (how === 'delete') return rest;
  if (how === 'change') return texts.with(place, text);
  return rest.toSpliced(to % texts.length, 0, texts[place]!);
}

function toTexts(texts: readonly Text[]): Texts {
  const met = new Map<string, number>();
  const keys = texts.map(({ document, words }) => {
    const key = `${document} ${words}`;
    met.set(key, (met.get(key) ?? 0) + 1);
    return `${key} ${met.get(key)!}`;
  });
  const termsOf = (at: number): Map<string, number> => {
    const terms = new Map<string, number>();
    for (const word of texts[at]!.words) terms.set(word, (terms.get(word) ?? 0) + 0.5);
    return terms;
  };
  return { keys, termsOf, groupOf: (at) => texts[at]!.document };
}

const compared = (texts: readonly Text[], least: number, earlier: Compared | null): Compared =>
  compareTexts(toTexts(texts), least, earlier, LIMITS).compared;

/** Everything that later comparisons rest on, but for how many scores are kept. */
function seen({ keys, rows, commonness, candidates }: Compared, least: number): unknown {
  const { starts, others, bars } = candidates;
  const lists = keys.map((_, text) => [...others.subarray(starts[text], starts[text + 1])].sort());
  return { keys, rows, commonness, lists, bars, pairs: pairsOf(candidates, least) };
}

describe('a comparison that knows an earlier one', () => {
  it.each([0, 0.1, 0.4])('gives what one from nothing gives, from score %d on', (least) => {
    fc.assert(
      fc.property(corpus, edits, (texts, steps) => {
        let [now, known] = [texts, compared(texts, least, null)];
        for (const step of steps) {
          now = edited(now, step);
          known = compared(now, least, known);
          expect(seen(known, least)).toEqual(seen(compared(now, least, null), least));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same where lower scores become of worth', () => {
    fc.assert(
      fc.property(corpus, edit, (texts, step) => {
        const now = edited(texts, step);
        const known = compared(now, 0.05, compared(texts, 0.5, null));
        expect(seen(known, 0.05)).toEqual(seen(compared(now, 0.05, null), 0.05));
      }),
    );
  });

  it('asks only for the terms of texts that were not there', () => {
    const texts = ['甲乙', '乙丙', '丙丁', '丁甲'].map((words, document) => ({ document, words }));
    const known = compared(texts, 0, null);
    const asked: number[] = [];
    const next = toTexts(texts.with(1, { document: 1, words: '乙丙甲' }));
    const termsOf = (at: number): ReadonlyMap<string, number> => {
      asked.push(at);
      return next.termsOf(at);
    };
    compareTexts({ ...next, termsOf }, 0, known, LIMITS);
    expect(asked).toEqual([1]);
  });

  it('is the same read from its bytes', () => {
    fc.assert(
      fc.property(corpus, (texts) => {
        const known = compared(texts, 0.1, null);
        expect(fromBytes(Buffer.concat(toBytes(known)))).toEqual(known);
      }),
    );
  });
});

describe('movesOf', () => {
  it.each([
    ['abc', 'abc', [0, 1, 2], [0, 1, 2]],
    ['abc', 'xabc', [-1, 0, 1, 2], [1, 2, 3]],
    ['abcd', 'bcda', [1, 2, 3, -1], [-1, 0, 1, 2]],
    ['abcd', 'dabc', [-1, 0, 1, 2], [1, 2, 3, -1]],
    ['abc', '', [], [-1, -1, -1]],
    ['', 'ab', [-1, -1], []],
  ])('%s to %s: most stay in order', (then, keys, before, now) => {
    const moves = movesOf([...then], [...keys]);
    expect([[...moves.before], [...moves.now]]).toEqual([before, now]);
  });
});
