import type { Allotment } from '../corpus/allotment.ts';
import { naturalAllotment } from '../corpus/allotment.ts';
import type { Decision, LedgerDocument, LedgerEntry } from '../model/ledger.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * The numbers of paragraphs and sentences of a document that was released before: text that the ledger
 * knows keeps its number, a corrected text takes the number it had, what is new takes the next unused
 * one. A document without a ledger counts naturally.
 */
export function allotmentOf(
  ledger: LedgerDocument | null,
  decisions: readonly Decision[],
): Allotment {
  if (ledger === null) return naturalAllotment;
  const corrected = new Set(
    decisions.filter(({ change }) => change === 'corrected').map(({ anchor }) => anchor),
  );
  const isCorrected = (anchor: string): boolean => corrected.has(`${ledger.slug}/${anchor}`);
  return {
    paragraphs: (container, texts, divided) =>
      allotParagraphs(ledger.entries, container, texts, divided, isCorrected),
    sentences: (leaf, container, texts) =>
      allotSentences(ledger.entries, leaf, container, texts, isCorrected),
  };
}

type IsCorrected = (anchor: string) => boolean;

function allotParagraphs(
  entries: readonly LedgerEntry[],
  container: string,
  texts: readonly string[],
  divided: boolean,
  isCorrected: IsCorrected,
): readonly number[] {
  const numbered = entries.flatMap((entry) => numberUnder(entry, container, 'paragraph'));
  if (numbered.length === 0) return naturalAllotment.paragraphs(container, texts, divided);
  const kept = keep(
    numbered,
    texts,
    (known) => isCorrected(known.anchor) || isCorrected(container),
  );
  let next = Math.max(...numbered.map(({ number }) => number));
  return kept.map((known) => known?.number ?? (next += 1));
}

function allotSentences(
  entries: readonly LedgerEntry[],
  leaf: string,
  container: string,
  texts: readonly string[],
  isCorrected: IsCorrected,
): readonly string[] {
  const own = entries.flatMap((entry) => numberUnder(entry, leaf, 'sentence'));
  // A task that was one paragraph has sentences of its own name, though its paragraphs have names now.
  const outer =
    container === leaf ? [] : entries.flatMap((entry) => numberUnder(entry, container, 'sentence'));
  const kept = keep([...own, ...outer], texts, () => isCorrected(leaf) || isCorrected(container));
  let next = Math.max(0, ...own.map(({ number }) => number));
  return kept.map((known) => known?.anchor ?? `${leaf}-s${String((next += 1))}`);
}

interface Known {
  readonly anchor: string;
  readonly number: number;
  readonly text: string;
}

/** The entry when its anchor is the container's with a number: `task-9-2`, `part-1-p1`, `task-9-1-s3`. */
function numberUnder(entry: LedgerEntry, container: string, kind: string): Known[] {
  const prefix = container === '' ? '' : `${container}-`;
  if (entry.kind !== kind || !entry.anchor.startsWith(prefix)) return [];
  const match = /^[ps]?(\d+)$/u.exec(entry.anchor.slice(prefix.length));
  if (match === null) return [];
  return [{ anchor: entry.anchor, number: Number(match[1]), text: entry.texts[0] ?? '' }];
}

/**
 * For each text the known one it continues, or null: the same text first; then, where corrections are
 * recorded, what is left over on both sides in order.
 */
function keep(
  known: readonly Known[],
  texts: readonly string[],
  mayChange: (known: Known) => boolean,
): (Known | null)[] {
  const free = new Set(known);
  const kept = texts.map((text) => {
    const print = fingerprint(text);
    const same = [...free].find((candidate) => candidate.text === print) ?? null;
    if (same !== null) free.delete(same);
    return same;
  });
  const changed = [...free].filter(mayChange);
  const fresh = kept.filter((match) => match === null).length;
  if (changed.length !== fresh) return kept;
  return kept.map((match) => match ?? changed.shift() ?? null);
}
