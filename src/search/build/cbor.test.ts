import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encode, Reader } from './cbor.ts';
import type { Value } from './cbor.ts';

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 30 }),
  ),
}));

it('reads what it writes, and passes over it', () => {
  fc.assert(
    fc.property(value, value, (first, second) => {
      const bytes = Buffer.concat([encode(first), encode(second)]);
      expect(new Reader(bytes).value()).toEqual(first);
      const reader = new Reader(bytes);
      reader.skip();
      expect(reader.value()).toEqual(second);
      expect(reader.at).toBe(bytes.length);
    }),
  );
});

it('refuses what it does not know', () => {
  for (const byte of [0x1b, 0x40, 0x9f, 0xa0, 0xc0, 0xf6])
    expect(() => new Reader(Uint8Array.of(byte, 0, 0)).value()).toThrow('CBOR');
});
