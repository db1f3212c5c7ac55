import type { Clause, Corpus, PolicyDocument } from '../model/corpus.ts';
import type { Units } from '../model/layers.ts';
import { leadRule } from './rule.ts';
import { unitKey, unitNames } from './spelling.ts';

/** How a clause's list is to be read. */
type Reading = 'first-leads' | 'all-lead' | 'all-join' | 'open';
type Role = 'leads' | 'joins' | 'asPrinted';

/**
 * Every responsible unit of the corpus with the clauses it leads and joins, most clauses first. Units
 * are taken as printed; only 有关… and 相关… of the same kind are one group.
 */
export function unitsOf(corpus: Corpus): Units {
  const listings = corpus.documents.flatMap(documentListings);
  const rules = corpus.documents.flatMap((document) => leadRule(document) ?? []);
  const roles = new Map<string, Record<Role, string[]>>();
  for (const { clause, units, reading } of listings) {
    units.forEach((unit, place) => {
      const key = unitKey(unit);
      const known = roles.get(key) ?? { leads: [], joins: [], asPrinted: [] };
      roles.set(key, known);
      known[roleOf(reading, place)].push(clause.id);
    });
  }
  const names = unitNames(listings.flatMap(({ units }) => units));
  const units = [...roles].map(([key, found]) => ({ ...names.get(key)!, ...found }));
  const tasks = ({ leads, joins, asPrinted }: Record<Role, string[]>): number =>
    leads.length + joins.length + asPrinted.length;
  return {
    rules,
    units: units.sort((x, y) => tasks(y) - tasks(x)),
    open: listings
      .filter(({ reading }) => reading === 'open')
      .map(({ clause, label, units: listed }) => ({
        clause: clause.id,
        label,
        units: [...listed],
      })),
  };
}

interface Listing {
  readonly clause: Clause;
  readonly label: string;
  readonly units: readonly string[];
  readonly reading: Reading;
}

function documentListings(document: PolicyDocument): Listing[] {
  const rule = leadRule(document);
  const from = document.clauses.findIndex(({ id }) => id === rule?.clause);
  const listed = new Set(
    document.clauses.filter((c) => c.responsible !== null).map(({ id }) => id),
  );
  return document.clauses.flatMap((clause, at) => {
    const { responsible, parent } = clause;
    if (responsible === null || (parent !== null && listed.has(parent))) return [];
    const ruled = rule !== null && at >= from;
    const { label } = responsible;
    const units = [...new Set(responsible.units)];
    return [{ clause, label, units, reading: readingOf(label, units.length, ruled) }];
  });
}

/** The rule is about lists of responsible units; a list of leading units does not say which of them leads. */
function readingOf(label: string, count: number, ruled: boolean): Reading {
  if (/^(?:牵头|主办)/u.test(label)) return count === 1 ? 'all-lead' : 'open';
  if (/^(?:配合|协办)/u.test(label)) return 'all-join';
  return ruled ? 'first-leads' : 'open';
}

function roleOf(reading: Reading, place: number): Role {
  if (reading === 'open') return 'asPrinted';
  if (reading === 'all-join') return 'joins';
  return reading === 'all-lead' || place === 0 ? 'leads' : 'joins';
}
