import { z } from 'zod';
import type { Clause } from '../model/corpus.ts';
import { relationTypeSchema, type Relation } from '../model/layers.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { readYaml, type Place } from '../yaml/read.ts';

const entrySchema = z.strictObject({
  a: z.string(),
  b: z.string(),
  type: relationTypeSchema,
  alsoTypes: z.array(relationTypeSchema).optional(),
  strength: z.number().min(0).max(1),
  why: z.string().min(1),
  quote: z.strictObject({ a: z.string().min(1), b: z.string().min(1) }),
  inferred: z.string().min(1).optional(),
});

/** The editors' relations as they write them: `seeds/editorial/relations.yaml`. */
export const editorialRelationsSchema = z.array(entrySchema);

type Entry = z.infer<typeof entrySchema>;

/**
 * The editors' relations, checked against the clauses.
 *
 * Problems (errors, with line): those of the schema, `relation-to-nothing`, `relation-to-itself`,
 * `relation-twice`, `quote-not-found`.
 */
export function readEditorialRelations(
  text: string,
  file: string,
  clauses: ReadonlyMap<string, Clause>,
): Checked<readonly Relation[]> {
  const read = readYaml(text, file, editorialRelationsSchema);
  if (read.value === null) return { value: [], problems: read.problems };
  const { value: entries, placeOf } = read.value;
  const seen = new Set<string>();
  const problems = entries.flatMap((entry, i) => {
    const found = entryFaults(entry, clauses, seen);
    return found.map(({ path, ...fault }) => error(file, placeOf([i, ...path]), fault));
  });
  return { value: problems.length > 0 ? [] : entries.map(toRelation), problems };
}

interface Fault {
  readonly rule: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly hint: string;
}

function entryFaults(
  entry: Entry,
  clauses: ReadonlyMap<string, Clause>,
  seen: Set<string>,
): Fault[] {
  const pair = [entry.a, entry.b].sort().join(' ');
  const twice = seen.has(pair);
  seen.add(pair);
  return [
    ...(['a', 'b'] as const).flatMap((side) => sideFaults(entry, side, clauses)),
    ...(entry.a === entry.b
      ? [fault('relation-to-itself', ['a'], `${entry.a} 与自身相关`, '请删去这一条')]
      : []),
    ...(twice ? [fault('relation-twice', ['a'], `${pair} 已列过`, '同一对条款只列一次')] : []),
  ];
}

function sideFaults(entry: Entry, side: 'a' | 'b', clauses: ReadonlyMap<string, Clause>): Fault[] {
  const clause = clauses.get(entry[side]);
  if (clause === undefined) {
    return [
      fault('relation-to-nothing', [side], `没有条款 ${entry[side]}`, '请对照文件页上的锚点'),
    ];
  }
  if (clause.text.includes(entry.quote[side])) return [];
  const message = `“${entry.quote[side]}”不是 ${entry[side]} 的原文`;
  return [fault('quote-not-found', ['quote', side], message, '引文须与原文一字不差')];
}

function fault(rule: string, path: readonly string[], message: string, hint: string): Fault {
  return { rule, path, message, hint };
}

function error(file: string, at: Place, { rule, message, hint }: Omit<Fault, 'path'>): Problem {
  return { rule, severity: 'error', file, ...at, message, hint };
}

function toRelation({ quote, alsoTypes, inferred, ...entry }: Entry): Relation {
  return {
    a: entry.a,
    b: entry.b,
    type: entry.type,
    ...(alsoTypes === undefined ? {} : { alsoTypes }),
    origin: 'editor',
    strength: entry.strength,
    evidence: quote,
    why: entry.why,
    ...(inferred === undefined ? {} : { inferred }),
  };
}
