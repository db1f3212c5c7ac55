import type { Units } from '../model/layers.ts';
import type { Entry } from './library.ts';

type Unit = Units['units'][number];

/** What a unit does in the clauses of a list. */
export interface UnitRole {
  readonly label: string;
  readonly count: number;
  readonly documents: readonly {
    readonly document: Entry['document'];
    readonly entries: readonly Entry[];
  }[];
}

/** A unit's clauses by role; roles that it does not have are left out. */
export function rolesOf(unit: Unit, entryOf: (id: string) => Entry): readonly UnitRole[] {
  const roles = [
    ['牵头', unit.leads],
    ['参与', unit.joins],
    ['并列，未分主次', unit.asPrinted],
  ] as const;
  return roles
    .filter(([, clauses]) => clauses.length > 0)
    .map(([label, clauses]) => ({
      label,
      count: clauses.length,
      documents: byDocument(clauses.map(entryOf)),
    }));
}

function byDocument(entries: readonly Entry[]): UnitRole['documents'] {
  return [...Map.groupBy(entries, ({ document }) => document)].map(([document, found]) => ({
    document,
    entries: found,
  }));
}

/** How the list of a unit is written elsewhere, its name aside. */
export function otherSpellings({ name, variants }: Unit): readonly string[] {
  return variants.filter((variant) => variant !== name);
}

/** True where the clauses of units stand in more than one document, so that each must be named. */
export function inManyDocuments({ units }: Units): boolean {
  const slugs = units.flatMap(({ leads, joins, asPrinted }) =>
    [...leads, ...joins, ...asPrinted].map((id) => id.slice(0, id.indexOf('/'))),
  );
  return new Set(slugs).size > 1;
}
