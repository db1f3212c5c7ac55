import type { StatedFact } from './stated.ts';

/** Facts that the catalog has fields for; the others are listed as they are called. */
const FIELDS = ['level', 'place', 'issuer', 'date', 'status'] as const;

/** What the catalog should say of a file, ready to be put into its list of documents. */
export function entryYaml(file: string, slug: string, facts: readonly StatedFact[]): string {
  const title = facts.find(({ field }) => field === 'title');
  const known = FIELDS.flatMap((name) => facts.filter(({ field }) => field === name));
  const others = facts.filter(({ field }) => field === '文号' || field === '索引号');
  const lines = [
    `  - file: ${quoted(file)}`,
    `    slug: ${quoted(slug)}`,
    ...(title === undefined
      ? []
      : [
          `    title: { value: ${quoted(title.value)}, supplied: false, evidence: ${quoted(title.evidence)} }`,
        ]),
    ...known.map((fact) => `    ${fact.field}: ${factYaml(fact)}`),
    ...(others.length === 0 ? [] : ['    metadata:']),
    ...others.map((fact) => `      ${fact.label ?? fact.field}: ${factYaml(fact)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function factYaml({ value, inferred, evidence }: StatedFact): string {
  return `{ value: ${quoted(value)}, inferred: ${String(inferred)}, evidence: ${quoted(evidence)} }`;
}

/** A string of JSON is one of YAML too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
