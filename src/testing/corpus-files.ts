import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CorpusDirectory } from '../assemble/assemble.ts';
import type { LedgerFiles } from '../ledger/read.ts';

/** The top of the checkout. */
const TOP = path.resolve(import.meta.dirname, '../..');

/** The repository's own corpus, read as the build reads it. */
export function seedsDirectory(): CorpusDirectory {
  const seeds = path.join(TOP, 'seeds');
  const text = (name: string): string => readFileSync(path.join(seeds, name), 'utf8');
  const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  const editorial = readdirSync(path.join(seeds, 'editorial'));
  const ledger = new Set(readdirSync(path.join(seeds, 'ledger')));
  const released = (name: string): string | null =>
    ledger.has(name) ? text(`ledger/${name}`) : null;
  return {
    files: names.sort().map((name) => ({ name, bytes: readFileSync(path.join(seeds, name)) })),
    catalog: text('catalog.yaml'),
    editorial: new Map(editorial.map((name) => [name, text(`editorial/${name}`)])),
    ledger: {
      anchors: released('anchors.json'),
      changes: released('changes.json'),
      decisions: released('decisions.yaml'),
    },
  };
}

/** A corpus of one text under the slug `plan`, released or not. */
export function onePlan(text: string, ledger: Partial<LedgerFiles> = {}): CorpusDirectory {
  return {
    files: [{ name: 'plan.txt', bytes: new TextEncoder().encode(text) }],
    catalog: null,
    editorial: new Map(),
    ledger: { anchors: null, changes: null, decisions: null, ...ledger },
  };
}
