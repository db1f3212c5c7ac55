import type { Clause, FormerAnchor, PolicyDocument } from '../model/corpus.ts';
import type { Decision, LedgerDocument, LedgerEntry } from '../model/ledger.ts';
import type { Problem } from '../model/problem.ts';
import { fingerprint, ownFingerprints, sentenceTexts } from './fingerprint.ts';

/** Ids of clauses and sentences, as far as one can ask for them. */
export type Ids = Pick<ReadonlySet<string>, 'has'>;

/** What the ledger says of a document: the anchors that lead on, and those that would break. */
export interface Guarded {
  readonly former: readonly FormerAnchor[];
  readonly problems: readonly Problem[];
}

/**
 * Holds a document against what was released of it. `known` are the ids of all clauses and sentences
 * of the corpus, for moves; `text` is the document's, read only to name the line of a problem.
 *
 * Problems (errors): `anchor-dropped` when a released anchor names nothing now, `anchor-rebound` when it
 * names another text, `move-to-nothing` when a recorded move leads nowhere. Each says how to record
 * `moved`, `corrected` or `withdrawn`.
 */
export function guard(
  document: PolicyDocument,
  ledger: LedgerDocument,
  decisions: readonly Decision[],
  known: Ids,
  text: () => string = () => '',
): Guarded {
  const state = new State(document, ledger, decisions, known, text);
  const found = ledger.entries.map((entry) => ({ entry, ...state.check(entry) }));
  const broken = new Set(
    found.flatMap(({ entry, problem }) =>
      problem !== undefined && entry.kind !== 'sentence' ? [entry.anchor] : [],
    ),
  );
  return {
    former: found.flatMap(({ former }) => former ?? []),
    // One decision for the clause settles its sentences too, so the clause alone is named.
    problems: found.flatMap(({ entry, problem }) =>
      problem === undefined || broken.has(clauseOf(entry)) ? [] : [problem],
    ),
  };
}

/** The clause that a sentence's anchor is made from; nothing for a clause. */
function clauseOf({ anchor, kind }: LedgerEntry): string {
  return kind === 'sentence' ? anchor.replace(/-s\d+$/u, '') : '';
}

interface Finding {
  readonly former?: FormerAnchor;
  readonly problem?: Problem;
}

class State {
  readonly #document: PolicyDocument;
  readonly #entries: ReadonlyMap<string, LedgerEntry>;
  readonly #decisions: ReadonlyMap<string, Decision>;
  readonly #known: Ids;
  readonly #text: () => string;
  readonly #clauses: ReadonlyMap<string, Clause>;
  readonly #sentences: ReadonlyMap<string, string>;

  constructor(
    document: PolicyDocument,
    ledger: LedgerDocument,
    decisions: readonly Decision[],
    known: Ids,
    text: () => string,
  ) {
    this.#document = document;
    this.#known = known;
    this.#text = text;
    this.#entries = new Map(ledger.entries.map((entry) => [this.#id(entry.anchor), entry]));
    this.#decisions = new Map(decisions.map((decision) => [decision.anchor, decision]));
    this.#clauses = new Map(document.clauses.map((clause) => [clause.anchor, clause]));
    this.#sentences = new Map(document.clauses.flatMap(sentenceTexts));
  }

  check(entry: LedgerEntry): Finding {
    const decision = this.#decisions.get(this.#id(entry.anchor));
    if (decision?.change === 'withdrawn' || decision?.change === 'moved') {
      return this.#settled({ ...entry, state: decision.change }, decision.to, decision.reason);
    }
    if (entry.state !== 'active') return this.#settled(entry, entry.to, entry.reason ?? '');
    return entry.kind === 'sentence'
      ? this.#checkSentence(entry)
      : this.#checkClause(entry, decision);
  }

  #settled(entry: LedgerEntry, to: string | undefined, reason: string): Finding {
    const { anchor } = entry;
    if (entry.state === 'withdrawn')
      return { former: { anchor, change: 'withdrawn', to: null, reason } };
    const target = this.#follow(to ?? '');
    if (target === null) {
      const message = `记录为移至 ${to ?? '（未写）'}，但没有这一条`;
      return { problem: this.#problem('move-to-nothing', entry, message) };
    }
    if (target === WITHDRAWN) return { former: { anchor, change: 'withdrawn', to: null, reason } };
    return { former: { anchor, change: 'moved', to: target, reason } };
  }

  /** Where a move leads in the end: what was moved there may have moved on, or been withdrawn. */
  #follow(target: string): string | null {
    let at = target;
    for (let steps = 0; steps <= this.#entries.size; steps += 1) {
      if (this.#known.has(at)) return at;
      // A sentence goes where its clause goes.
      const decision = this.#decisions.get(at) ?? this.#decisions.get(at.replace(/-s\d+$/u, ''));
      const entry = this.#entries.get(at);
      const state = decision?.change ?? entry?.state;
      if (state === 'withdrawn') return WITHDRAWN;
      const next = decision?.to ?? entry?.to;
      if (state !== 'moved' || next === undefined) return null;
      at = next;
    }
    return null;
  }

  #id(anchor: string): string {
    return `${this.#document.slug}/${anchor}`;
  }

  #checkClause(entry: LedgerEntry, decision: Decision | undefined): Finding {
    const clause = this.#clauses.get(entry.anchor);
    if (clause === undefined) {
      return {
        problem: this.#problem('anchor-dropped', entry, `已发布的锚点 ${entry.anchor} 不见了`),
      };
    }
    if (decision?.change === 'corrected' || this.#isCorrected(clause)) return {};
    const texts = this.#textsWithin(clause);
    if (entry.texts.every((text) => texts.has(text))) return {};
    const message = `已发布的锚点 ${entry.anchor} 现在是另一段文字：“${clause.text.slice(0, 20)}…”`;
    return { problem: this.#problem('anchor-rebound', entry, message) };
  }

  #checkSentence(entry: LedgerEntry): Finding {
    const text = this.#sentences.get(entry.anchor);
    if (text !== undefined && fingerprint(text) === entry.texts[0]) return {};
    const home = this.#homeOf(entry.anchor);
    const owner = home === null ? null : this.#correctedAround(home);
    if (text !== undefined && owner !== null) return {};
    if (owner !== null && home !== null) {
      const to = `${this.#document.slug}/${home}`;
      return { former: { anchor: entry.anchor, change: 'corrected', to, reason: owner.reason } };
    }
    const settled = home === null ? this.#settledAround(entry.anchor) : null;
    if (settled !== null) return this.#sentenceMoved(entry, settled);
    const rule = text === undefined ? 'anchor-dropped' : 'anchor-rebound';
    return { problem: this.#problem(rule, entry, `已发布的句子 ${entry.anchor} 改动或不见了`) };
  }

  /** The sentence went where its clause went: to the same sentence there, else to the clause. */
  #sentenceMoved(entry: LedgerEntry, { change, to, reason }: Decision): Finding {
    const { anchor } = entry;
    if (change === 'withdrawn') return { former: { anchor, change, to: null, reason } };
    const target = this.#follow(to ?? '');
    if (target === null || target === WITHDRAWN) {
      return { former: { anchor, change: 'withdrawn', to: null, reason } };
    }
    const name = target.startsWith(this.#id('')) ? target.slice(this.#id('').length) : '';
    const same = [...this.#sentences].find(
      ([other, text]) => other.startsWith(`${name}-`) && fingerprint(text) === entry.texts[0],
    );
    const end = name === '' || same === undefined ? target : this.#id(same[0]);
    return { former: { anchor, change: 'moved', to: end, reason } };
  }

  /** The clause that the sentence's anchor is made from, when it still exists. */
  #homeOf(sentence: string): string | null {
    const home = sentence.replace(/-s\d+$/u, '');
    return this.#clauses.has(home) ? home : null;
  }

  #settledAround(sentence: string): Decision | null {
    const home = sentence.replace(/-s\d+$/u, '');
    return this.#decisions.get(`${this.#document.slug}/${home}`) ?? null;
  }

  /** The correction recorded for the clause, the one whose text it stands in, or a paragraph in it. */
  #correctedAround(anchor: string): Decision | null {
    const clause = this.#clauses.get(anchor);
    const inside = this.#document.clauses.filter(
      (other) => other.within !== null && other.parent === clause?.id,
    );
    const around = clause?.within == null ? null : clause.parent;
    const names = [this.#id(anchor), around ?? '', ...inside.map(({ id }) => id)];
    for (const name of names) {
      const decision = this.#decisions.get(name);
      if (decision?.change === 'corrected') return decision;
    }
    return null;
  }

  #isCorrected(clause: Clause): boolean {
    return this.#correctedAround(clause.anchor) !== null;
  }

  /** The fingerprints of all that stands in the clause, smaller clauses included. */
  #textsWithin(clause: Clause): ReadonlySet<string> {
    const inside = this.#document.clauses.filter(({ parent }) => parent === clause.id);
    return new Set([clause, ...inside].flatMap(ownFingerprints));
  }

  /** Where the anchor stands in the text or, where it is gone, the nearest one before it that is left. */
  #pointNear(entry: LedgerEntry): number {
    const order = [...this.#entries.values()];
    for (let i = order.indexOf(entry); i >= 0; i -= 1) {
      const anchor = order[i]?.anchor.replace(/-s\d+$/u, '') ?? '';
      const clause = this.#clauses.get(anchor);
      const point = clause?.numberSource[0]?.[0] ?? clause?.source[0]?.[0];
      if (point !== undefined) return point;
    }
    return 0;
  }

  #problem(rule: string, entry: LedgerEntry, message: string): Problem {
    const id = `${this.#document.slug}/${entry.anchor}`;
    return {
      rule,
      severity: 'error',
      file: this.#document.source.file,
      ...placeOf(this.#text(), this.#pointNear(entry)),
      message,
      hint:
        `若确应如此，请在 ledger/decisions.yaml 记下：{ anchor: ${id}, change: corrected | moved | withdrawn, ` +
        'to: 移动后的条款（仅 moved）, reason: 理由 }；否则请恢复原文',
    };
  }
}

/** 1-based line and column of a code point. */
function placeOf(text: string, point: number): { line: number; column: number } {
  const lines = [...text]
    .slice(0, point)
    .join('')
    .split(/\r\n|\n|\r/u);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

/** Stands for the end of a chain of moves that was withdrawn. */
const WITHDRAWN = '';
