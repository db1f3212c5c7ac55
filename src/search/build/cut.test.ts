import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut, fromBytes, joined, toBytes } from './cut.ts';

const texts = fc.array(
  fc.string({ unit: fc.constantFrom('科', '技', '𠀀', 'a', '。', '—'), maxLength: 9 }),
);
/** Pairs of letters stand for words. */
const pairs = (text: string): string[] => text.match(/..?/gsu) ?? [];
const shown = ({ ids, words }: ReturnType<typeof cut>): (string | undefined)[] =>
  Array.from(ids, (id) => words[id]);

it('says the same of texts in groups as of all at once', () => {
  fc.assert(
    fc.property(fc.array(texts), (groups) => {
      const whole = cut(groups.flat(), pairs);
      expect(shown(joined(groups.map((group) => cut(group, pairs))))).toEqual(shown(whole));
    }),
  );
});

it('comes back from bytes, wherever these begin in memory', () => {
  fc.assert(
    fc.property(texts, fc.nat(7), (some, before) => {
      const sequence = cut(some, pairs);
      const kept = toBytes(sequence);
      const room = Buffer.alloc(before + kept.length);
      room.set(kept, before);
      expect(fromBytes(room.subarray(before))).toEqual(sequence);
    }),
  );
});

it('numbers Chinese words only; a text ends a run', () => {
  const { ids, words } = cut(['科技ab', '科技'], pairs);
  expect([[...ids], words]).toEqual([
    [1, 0, 0, 1, 0],
    ['', '科技'],
  ]);
});
