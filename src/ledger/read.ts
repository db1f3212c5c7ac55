import type { z } from 'zod';
import type { Numbering } from '../corpus/parse.ts';
import { changesSchema, decisionsSchema, ledgerSchema } from '../model/ledger.ts';
import type { Changes, Decision, Ledger } from '../model/ledger.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { isBlankYaml, readYaml } from '../yaml/read.ts';
import { allotmentOf } from './allot.ts';
import { EMPTY_LEDGER, NO_CHANGES } from './release.ts';

/** The three files of `ledger/` as text, null where one is not there. */
export interface LedgerFiles {
  readonly anchors: string | null;
  readonly changes: string | null;
  readonly decisions: string | null;
}

export interface LedgerState {
  readonly ledger: Ledger;
  readonly changes: Changes;
  readonly decisions: readonly Decision[];
}

/** Reads the ledger; problems are those of the schemas. */
export function readLedger(files: LedgerFiles): Checked<LedgerState> {
  const ledger = read(files.anchors, 'ledger/anchors.json', ledgerSchema, EMPTY_LEDGER);
  const changes = read(files.changes, 'ledger/changes.json', changesSchema, NO_CHANGES);
  const decisions = readDecisions(files.decisions, ledger.value);
  return {
    value: { ledger: ledger.value, changes: changes.value, decisions: decisions.value },
    problems: [...ledger.problems, ...changes.problems, ...decisions.problems],
  };
}

const DECISIONS = 'ledger/decisions.yaml';

/** Problems (errors): `decision-twice`, `decision-unknown`, `decision-without-target`. */
function readDecisions(text: string | null, ledger: Ledger): Checked<readonly Decision[]> {
  if (text === null || isBlankYaml(text)) return { value: [], problems: [] };
  const { value: file, problems } = readYaml(text, DECISIONS, decisionsSchema);
  if (file === null) return { value: [], problems };
  const released = new Set(
    ledger.documents.flatMap(({ slug, entries }) =>
      entries.map(({ anchor }) => `${slug}/${anchor}`),
    ),
  );
  const faults = file.value.flatMap((decision, i): Problem[] => {
    const fault = decisionFault(decision, file.value.slice(0, i), released);
    if (fault === null) return [];
    const hint = '请对照台账 ledger/anchors.json 改正这一条';
    return [{ ...fault, severity: 'error', file: DECISIONS, ...file.placeOf([i, 'anchor']), hint }];
  });
  return { value: file.value, problems: faults };
}

function decisionFault(
  { anchor, change, to }: Decision,
  earlier: readonly Decision[],
  released: ReadonlySet<string>,
): Pick<Problem, 'rule' | 'message'> | null {
  if (earlier.some((other) => other.anchor === anchor)) {
    return { rule: 'decision-twice', message: `${anchor} 有两条记录` };
  }
  if (!released.has(anchor)) {
    return { rule: 'decision-unknown', message: `${anchor} 从未发布，不必记录` };
  }
  if (change === 'moved' && to === undefined) {
    return { rule: 'decision-without-target', message: `${anchor} 记为移动，却没有写移到哪里` };
  }
  return null;
}

/** JSON is YAML, so one reader gives places for all of them; an empty file is as good as none. */
function read<T>(text: string | null, file: string, schema: z.ZodType<T>, none: T): Checked<T> {
  if (text === null || isBlankYaml(text)) return { value: none, problems: [] };
  const result = readYaml(text, file, schema);
  const problems: readonly Problem[] = result.problems;
  return { value: result.value?.value ?? none, problems };
}

/** What the ledger decides about the anchors of one document. */
export function numberingOf(slug: string, state: LedgerState): Numbering {
  const document = state.ledger.documents.find((released) => released.slug === slug) ?? null;
  const settled = (document?.entries ?? []).filter((entry) => entry.state !== 'active');
  const leaving = state.decisions.filter(
    ({ anchor, change }) => change !== 'corrected' && anchor.startsWith(`${slug}/`),
  );
  return {
    allotment: allotmentOf(document, state.decisions),
    reserved: new Set([
      ...settled.map(({ anchor }) => anchor),
      ...leaving.map(({ anchor }) => anchor.slice(slug.length + 1)),
    ]),
  };
}

/** All that `numberingOf` a document rests on, as one text. */
export function numberingKey(slug: string, state: LedgerState): string {
  const document = state.ledger.documents.find((released) => released.slug === slug) ?? null;
  return JSON.stringify([document, state.decisions]);
}
