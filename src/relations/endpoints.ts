import { responsibleNote } from '../corpus/responsible.ts';
import type { Clause, PolicyDocument } from '../model/corpus.ts';

/** Below this many characters of its own a clause is a heading or a lead line, nothing to link. */
const LEAST_WORDS = 20;

/** Kinds whose text is only a heading and what stands directly under it. */
const CONTAINERS = new Set(['part', 'section', 'chapter']);

/**
 * The clauses that relations may name, in printed order: what a reader takes for one matter. A task
 * is one, and so is a task of several paragraphs that runs on from a run-in heading; where the
 * heading has a line of its own, the paragraphs under it are. Of parts and sections, those with
 * words of their own besides the heading, else their lead paragraphs. Lead lines, titles and
 * metadata are none.
 */
export function endpointsOf(document: PolicyDocument): readonly Clause[] {
  const endpoints = known.get(document) ?? findEndpoints(document);
  known.set(document, endpoints);
  return endpoints;
}

/** Everything about relations begins with them: a document is asked for them many times over. */
const known = new WeakMap<PolicyDocument, readonly Clause[]>();

function findEndpoints({ clauses }: PolicyDocument): readonly Clause[] {
  const children = Map.groupBy(clauses, ({ parent }) => parent);
  const found: Clause[] = [];
  const visit = (clause: Clause): void => {
    if (clause.kind === 'title' || clause.kind === 'metadata') return;
    const inner = children.get(clause.id) ?? [];
    if (!isDivided(clause, inner)) {
      if (codePoints(clause.text) >= LEAST_WORDS) found.push(clause);
      return;
    }
    if (ownWords(clause) >= LEAST_WORDS) found.push(clause);
    inner.forEach(visit);
  };
  for (const clause of children.get(null) ?? []) visit(clause);
  return found;
}

/** True where the clauses inside are matters of their own. */
function isDivided(clause: Clause, inner: readonly Clause[]): boolean {
  if (CONTAINERS.has(clause.kind)) return true;
  if (inner.length === 0) return false;
  return clause.kind === 'paragraph' || (clause.own.length > 0 && ownWords(clause) === 0);
}

/** How many characters of the clause stand in no smaller clause and not in its heading. */
function ownWords(clause: Clause): number {
  const heading = clause.heading ?? '';
  return wordCount(ownText(clause)) - wordCount(heading);
}

function wordCount(text: string): number {
  return codePoints(text.replace(/[\s\p{P}]/gu, ''));
}

/** How many there are, counted without taking the text apart. */
function codePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) count += 1;
  return count;
}

/** What of the clause's text stands in no smaller clause, its ranges separated by a line feed. */
export function ownText({ text, own }: Clause): string {
  if (own.length === 0) return '';
  const [first] = own;
  if (own.length === 1 && first?.[0] === 0 && first[1] >= text.length) return text;
  const points = [...text];
  return own.map(([start, end]) => points.slice(start, end).join('')).join('\n');
}

/**
 * The clause's text without its notes on responsible units, which are written over with line feeds
 * so that every offset stays and no quotation runs across them.
 */
export function spokenText({ text, responsible }: Clause): string {
  if (responsible === null) return text;
  return text
    .split('\n')
    .map((paragraph) => {
      const note = responsibleNote(paragraph);
      if (note === null) return paragraph;
      const blank = '\n'.repeat(note.end - note.start);
      return paragraph.slice(0, note.start) + blank + paragraph.slice(note.end);
    })
    .join('\n');
}
