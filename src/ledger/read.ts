import type { z } from 'zod';
import type { Numbering } from '../corpus/parse.ts';
import { changesSchema, decisionsSchema, ledgerSchema } from '../model/ledger.ts';
import type { Changes, Decision, Ledger } from '../model/ledger.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { readYaml } from '../yaml/read.ts';
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
  const decisions = read(files.decisions, 'ledger/decisions.yaml', decisionsSchema, []);
  return {
    value: { ledger: ledger.value, changes: changes.value, decisions: decisions.value },
    problems: [...ledger.problems, ...changes.problems, ...decisions.problems],
  };
}

/** JSON is YAML, so one reader gives places for all of them; an empty file is as good as none. */
function read<T>(text: string | null, file: string, schema: z.ZodType<T>, none: T): Checked<T> {
  if (text === null || isBlank(text)) return { value: none, problems: [] };
  const result = readYaml(text, file, schema);
  const problems: readonly Problem[] = result.problems;
  return { value: result.value?.value ?? none, problems };
}

/** Nothing but comments. */
function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#.*)?$/u.test(line));
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
