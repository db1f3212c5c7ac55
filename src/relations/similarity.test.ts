import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOf, type Pair } from './candidates.ts';
import { rowsOf } from './rows.ts';
import { candidatesOf, lookThrough } from './similarity.ts';
import { amongFirst, weighStanding } from './standing.ts';
import { cosine, vectorAt, weigh, type VectorSpace } from './vectors.ts';

type Terms = ReadonlyMap<string, number>;

const texts = fc.array(
  fc
    .array(fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己'), { minLength: 1 })
    .map((terms) => new Map(terms.map((term) => [term, 1]))),
  { minLength: 2, maxLength: 12 },
);
const groupOf = (text: number): number => text % 3;

function spaceOf(all: readonly Terms[]): VectorSpace {
  return weigh(rowsOf(all.length, (text) => all[text]!));
}

function similarPairs(all: readonly Terms[]): readonly Pair[] {
  const looking = lookThrough(spaceOf(all), Int32Array.from(all.keys(), groupOf));
  return pairsOf(candidatesOf(looking, 0), 0);
}

describe('similarity', () => {
  it('gives what comparing all with all gives, each pair once, never within a group', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const space = spaceOf(all);
        const expected: string[] = [];
        for (let a = 0; a < all.length; a += 1) {
          for (let b = a + 1; b < all.length; b += 1) {
            const score = cosine(vectorAt(space, a), vectorAt(space, b));
            if (score > 0 && groupOf(a) !== groupOf(b)) expected.push(`${a} ${b} ${score}`);
          }
        }
        const pairs = similarPairs(all);
        expect(pairs.map(({ a, b, score }) => `${a} ${b} ${score}`).sort()).toEqual(
          expected.sort(),
        );
      }),
    );
  });

  it('scores from nothing to the same words', () => {
    fc.assert(
      fc.property(texts, (all) => {
        for (const { score } of similarPairs([...all, ...all])) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThan(1.0001);
        }
      }),
    );
  });
});

describe('weigh', () => {
  const space = spaceOf([
    new Map([
      ['常', 1],
      ['稀', 1],
    ]),
    new Map([
      ['常', 1],
      ['稀', 2],
    ]),
    new Map([['常', 1]]),
  ]);

  it('gives weight to rare terms, none to what all have', () => {
    expect(space.rarity('稀')).toBeGreaterThan(0);
    expect(space.rarity('常')).toBe(0);
    expect(space.rarity('无')).toBe(0);
  });

  it('measures another text by the same rule', () => {
    const other = new Map([
      ['稀', 1],
      ['新', 9],
    ]);
    expect(cosine(space.vectorOf(other), vectorAt(space, 0))).toBeCloseTo(1);
  });
});

describe('standing', () => {
  const pair = (a: number, b: number, score: number): Pair => ({ a, b, score });

  it('keeps the best of both sides and lowers what is second best', () => {
    const [first, second] = weighStanding([pair(0, 1, 0.4), pair(0, 4, 0.2)], groupOf);
    expect(first!.score).toBeCloseTo(0.4);
    expect(second!.score).toBeCloseTo(0.2 * Math.sqrt(0.5));
  });

  it('shows a text with five of another group at most', () => {
    const pairs = Array.from({ length: 9 }, (_, i) => pair(0, 1 + 3 * i, 1 - i / 10));
    expect(amongFirst(pairs, groupOf)).toEqual(pairs.slice(0, 5));
  });
});
