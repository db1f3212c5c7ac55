import type { Clause, Corpus } from '../model/corpus.ts';
import type { Theme } from '../model/layers.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { YamlFile } from '../yaml/read.ts';
import type { ThemeEntry } from './read.ts';
import { mustHaveTheme } from './required.ts';
import { signals } from './signals.ts';

const NEVER = new Set(['title', 'metadata']);

/**
 * Puts every clause under its themes: by the signal words, then by the editors' additions and
 * removals.
 *
 * Problems (errors, with line): `theme-twice`, `theme-clause-unknown`, `theme-without-clause`;
 * `clause-without-theme` for one that must have one: an error in a document that editors have read
 * (`read`, slugs), a warning in others, which nobody can have sorted yet.
 */
export function assignThemes(
  corpus: Corpus,
  themes: YamlFile<readonly ThemeEntry[]>,
  file: string,
  read: ReadonlySet<string>,
): Checked<readonly Theme[]> {
  const clauses = corpus.documents.flatMap((document) => document.clauses);
  const assigned = themes.value.map((entry) => toTheme(entry, clauses));
  const ids = new Set(clauses.map(({ id }) => id));
  const located = themes.value.flatMap((entry, at) =>
    entryFaults(entry, at, assigned[at]!, ids, themes.value).map(({ path, ...fault }): Problem => ({
      severity: 'error',
      file,
      ...themes.placeOf(path),
      ...fault,
    })),
  );
  return { value: assigned, problems: [...located, ...themeless(corpus, assigned, file, read)] };
}

function toTheme(entry: ThemeEntry, clauses: readonly Clause[]): Theme {
  const add = new Set(entry.add);
  const remove = new Set(entry.remove?.map(({ clause }) => clause));
  const under = clauses.filter(
    (clause) =>
      add.has(clause.id) ||
      (!remove.has(clause.id) && !NEVER.has(clause.kind) && signals(clause, entry)),
  );
  const { id, name, description } = entry;
  return {
    id,
    name,
    ...(description === undefined ? {} : { description }),
    clauses: under.map((clause) => clause.id),
  };
}

interface Fault {
  readonly rule: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint: string;
}

function entryFaults(
  { id, name, add = [], remove = [] }: ThemeEntry,
  at: number,
  theme: Theme,
  ids: ReadonlySet<string>,
  all: readonly ThemeEntry[],
): Fault[] {
  const faults: Fault[] = [];
  const fault = (rule: string, path: PropertyKey[], message: string, hint: string): void => {
    faults.push({ rule, path: [at, ...path], message, hint });
  };
  if (all.findIndex((other) => other.id === id) !== at) {
    fault('theme-twice', ['id'], `id ${id} 已用过`, '每个主题一个 id');
  }
  const named = [
    ...add.map((clause, i) => ({ clause, path: ['add', i] })),
    ...remove.map(({ clause }, i) => ({ clause, path: ['remove', i, 'clause'] })),
  ];
  for (const { clause, path } of named) {
    if (ids.has(clause)) continue;
    fault('theme-clause-unknown', path, `没有条款 ${clause}`, '请对照文件页上的锚点');
  }
  if (theme.clauses.length === 0) {
    fault(
      'theme-without-clause',
      ['name'],
      `主题“${name}”下没有条款`,
      '请补用词或逐条加入，或删去主题',
    );
  }
  return faults;
}

/** Clauses that nobody has sorted: one error each where editors have read the document, else one warning. */
function themeless(
  { documents }: Corpus,
  themes: readonly Theme[],
  file: string,
  read: ReadonlySet<string>,
): Problem[] {
  const sorted = new Set(themes.flatMap(({ clauses }) => clauses));
  const hint = '请在合适的主题下用 add 加入';
  const rule = 'clause-without-theme';
  return documents.flatMap((document): Problem[] => {
    const missing = mustHaveTheme(document).filter(({ id }) => !sorted.has(id));
    if (missing.length === 0) return [];
    const at = { file, line: 1, column: 1, rule, hint };
    if (!read.has(document.slug)) {
      const message = `${document.slug} 有 ${missing.length} 条不属任何主题`;
      return [{ ...at, severity: 'warning', message }];
    }
    return missing.map(({ id }) => ({ ...at, severity: 'error', message: `${id} 不属任何主题` }));
  });
}

/** The corpus with each clause's themes filled in. */
export function withThemes(corpus: Corpus, themes: readonly Theme[]): Corpus {
  // A text as it was parsed has none.
  if (themes.length === 0) return corpus;
  const byClause = new Map<string, string[]>();
  for (const { id, clauses } of themes) {
    for (const clause of clauses) byClause.set(clause, [...(byClause.get(clause) ?? []), id]);
  }
  return {
    ...corpus,
    documents: corpus.documents.map((document) => ({
      ...document,
      clauses: document.clauses.map((clause) => ({
        ...clause,
        themes: byClause.get(clause.id) ?? [],
      })),
    })),
  };
}
