/** Which clauses two versions of the corpus differ in, from the documents' published data. */
import type { ComparedDocument } from '../compare/data.ts';

/** A clause that is not the same in both versions. */
export interface ChangedClause {
  readonly anchor: string;
  readonly kind: 'changed' | 'added' | 'gone';
  /** What it is called within its document. */
  readonly label: string;
  /** The place of the change in the old and in the new text; empty where there is none. */
  readonly before: string;
  readonly after: string;
}

type Texts = ReadonlyMap<string, string>;

/** Characters shown on both sides of a change, and the most that are shown of one. */
const AROUND = 8;
const MOST = 60;

/**
 * The clauses of a document that changed, in the new version's order, then those that are gone. A
 * clause in which nothing changed but smaller clauses is not named beside them. Null: no such document.
 */
export function changedClauses(
  before: ComparedDocument | null,
  after: ComparedDocument | null,
): ChangedClause[] {
  const [was, is] = [textsOf(before), textsOf(after)];
  const anchors = [...new Set([...is.keys(), ...was.keys()])];
  const differing = anchors.filter((anchor) => was.get(anchor) !== is.get(anchor));
  return differing
    .filter((anchor) => !isExplained(anchor, differing, was, is))
    .map((anchor) => {
      const label = (after?.clauses[anchor] ?? before?.clauses[anchor])?.label ?? anchor;
      const kind = !was.has(anchor) ? 'added' : is.has(anchor) ? 'changed' : 'gone';
      return { anchor, kind, label, ...placeOfChange(was.get(anchor) ?? '', is.get(anchor) ?? '') };
    });
}

function textsOf(document: ComparedDocument | null): Texts {
  const clauses = Object.entries(document?.clauses ?? {});
  return new Map(clauses.map(([anchor, { text }]) => [anchor, text]));
}

/** Whether a clause's text is the new one as soon as the smaller clauses' changes are made in it. */
function isExplained(anchor: string, differing: readonly string[], was: Texts, is: Texts): boolean {
  const inside = differing.filter((other) => other.startsWith(`${anchor}-`));
  const old = was.get(anchor);
  if (inside.length === 0 || old === undefined) return false;
  const changed = inside.reduce(
    (text, smaller) => text.replace(was.get(smaller) ?? '', () => is.get(smaller) ?? ''),
    old,
  );
  return changed === is.get(anchor);
}

/** What stands where two texts part, until where they meet again. */
function placeOfChange(before: string, after: string): { before: string; after: string } {
  const [a, b] = [[...before], [...after]];
  const shortest = Math.min(a.length, b.length);
  let from = 0;
  while (from < shortest && a[from] === b[from]) from += 1;
  let same = 0;
  while (same < shortest - from && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  const start = Math.max(0, from - AROUND);
  const left = Math.max(0, same - AROUND);
  return { before: cut(a, start, left), after: cut(b, start, left) };
}

/** The text from a place on, less so many characters at its end. */
function cut(text: readonly string[], start: number, left: number): string {
  const part = text.slice(start, text.length - left);
  const whole = part.length <= MOST;
  const end = !whole || left > 0 ? '…' : '';
  return part.length === 0 ? '' : `${start > 0 ? '…' : ''}${part.slice(0, MOST).join('')}${end}`;
}
