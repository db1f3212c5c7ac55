import type { Clause } from '../model/corpus.ts';
import type { Relation } from '../model/layers.ts';
import type { Problem } from '../model/problem.ts';
import { pairOf } from './merge.ts';

/**
 * What must hold of all relations, whoever made them.
 *
 * Problems (errors, on the data file): `relation-to-nothing`, `relation-to-itself`, `relation-twice`,
 * `quote-not-found`.
 */
export function checkRelations(
  relations: readonly Relation[],
  clauses: ReadonlyMap<string, Clause>,
): Problem[] {
  const seen = new Set<string>();
  return relations.flatMap((relation) => {
    const pair = pairOf(relation);
    const twice = seen.has(pair);
    seen.add(pair);
    return [
      ...sideProblems(relation, 'a', clauses),
      ...sideProblems(relation, 'b', clauses),
      ...(relation.a === relation.b
        ? [problem('relation-to-itself', `${relation.a} 与自身相关`)]
        : []),
      ...(twice ? [problem('relation-twice', `${pair} 有两条关系`)] : []),
    ];
  });
}

function sideProblems(
  relation: Relation,
  side: 'a' | 'b',
  clauses: ReadonlyMap<string, Clause>,
): Problem[] {
  const clause = clauses.get(relation[side]);
  if (clause === undefined) return [problem('relation-to-nothing', `没有条款 ${relation[side]}`)];
  const quote = relation.evidence[side];
  if (quote !== '' && clause.text.includes(quote)) return [];
  return [problem('quote-not-found', `“${quote}”不是 ${relation[side]} 的原文`)];
}

function problem(rule: string, message: string): Problem {
  const hint = '这是程序的错误：请附上语料报告给维护者';
  return {
    rule,
    severity: 'error',
    file: 'data/relations.json',
    line: 1,
    column: 1,
    message,
    hint,
  };
}
