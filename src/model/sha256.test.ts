import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainSha256, sha256 } from './sha256.ts';

it('is what everybody else computes', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(plainSha256('正文')).toBe(sha256('正文'));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.uint8Array({ maxLength: 300 })),
      (data) => {
        expect(plainSha256(data)).toBe(createHash('sha256').update(data).digest('hex'));
      },
    ),
  );
});
