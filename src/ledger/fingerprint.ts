import { createHash } from 'node:crypto';
import type { Clause } from '../model/corpus.ts';

/** 16 hex digits of the SHA-256 of a text without its white space: wrapping lines anew changes nothing. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/gu, ''), 'utf8').digest('hex').slice(0, 16);
}

/** The fingerprints of a clause's own paragraphs, in order. */
export function ownFingerprints(clause: Clause): string[] {
  const points = [...clause.text];
  return clause.own.map(([start, end]) => fingerprint(points.slice(start, end).join('')));
}

/** The texts of a clause's sentences by anchor. */
export function sentenceTexts(clause: Clause): [anchor: string, text: string][] {
  const points = [...clause.text];
  return clause.sentences.map(({ anchor, range }) => [anchor, points.slice(...range).join('')]);
}
