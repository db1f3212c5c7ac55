import type { Clause, Corpus } from '../model/corpus.ts';
import type { Name, Relation, Theme, Units } from '../model/layers.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { readNames } from '../names/read.ts';
import { checkRelations } from '../relations/check.ts';
import {
  computedRelations,
  worthShowing,
  type Names,
  type RelationNotes,
} from '../relations/computed.ts';
import { readEditorialRelations } from '../relations/editorial.ts';
import { endpointsOf } from '../relations/endpoints.ts';
import { explicitRelations } from '../relations/explicit.ts';
import { mergeRelations } from '../relations/merge.ts';
import { CERTAIN, documentsRead, keepQuiet } from '../relations/quiet.ts';
import { assignThemes, withThemes } from '../themes/assign.ts';
import { readThemes } from '../themes/read.ts';
import { unitsOf } from '../units/units.ts';

/** Everything found about the clauses of a corpus; the corpus itself with its clauses' themes. */
export interface Layers {
  readonly corpus: Corpus;
  readonly relations: readonly Relation[];
  readonly themes: readonly Theme[];
  readonly names: readonly Name[];
  readonly units: Units;
}

/**
 * Finds relations, themes, names and units. Of the editors' files (by name: `relations.yaml`,
 * `themes.yaml`, `names.yaml`) any may be missing: what needs no editor is found all the same.
 *
 * `notes` are those of `computedRelations`.
 *
 * Problems: those of the editors' files, and of `checkRelations`.
 */
export function findLayers(
  corpus: Corpus,
  editorial: ReadonlyMap<string, string>,
  notes?: RelationNotes,
): Checked<Layers> {
  const { layers, problems, relate } = findSubjects(corpus, editorial);
  const { value: relations, problems: more } = relate(notes);
  return { value: { ...layers, relations }, problems: [...problems, ...more] };
}

/** What the editors' files give by themselves, and how to find the relations, which takes long. */
export interface Subjects {
  readonly layers: Omit<Layers, 'relations'>;
  readonly problems: readonly Problem[];
  readonly relate: (notes?: RelationNotes) => Checked<readonly Relation[]>;
}

/** The first part of `findLayers`, which does not compare clauses; `relate` is the rest. */
export function findSubjects(corpus: Corpus, editorial: ReadonlyMap<string, string>): Subjects {
  const clauses = clausesById(corpus);
  const read = <T>(
    name: string,
    reader: (text: string, file: string) => Checked<readonly T[]>,
  ): Checked<readonly T[]> => {
    const text = editorial.get(name);
    return text === undefined ? { value: [], problems: [] } : reader(text, `editorial/${name}`);
  };
  const editors = read('relations.yaml', (text, file) =>
    readEditorialRelations(text, file, clauses),
  );
  const names = read('names.yaml', (text, file) => readNames(text, file, corpus));
  const known = documentsRead(corpus, editors.value);
  const themes = read('themes.yaml', (text, file) => themesOf(text, file, corpus, known));
  const relate = (notes?: RelationNotes): Checked<readonly Relation[]> => {
    const suggested = computedRelations(corpus, namesForComparison(corpus, names.value), notes);
    const explicit = explicitRelations(corpus, names.value);
    const value = allRelations(corpus, editors.value, explicit, { suggested, known });
    return { value, problems: checkRelations(value, clauses) };
  };
  return {
    layers: {
      corpus: withThemes(corpus, themes.value),
      themes: themes.value,
      names: names.value,
      units: unitsOf(corpus),
    },
    problems: [...editors.problems, ...names.problems, ...themes.problems],
    relate,
  };
}

function themesOf(
  text: string,
  file: string,
  corpus: Corpus,
  known: ReadonlySet<string>,
): Checked<readonly Theme[]> {
  const { value, problems } = readThemes(text, file);
  return value === null ? { value: [], problems } : assignThemes(corpus, value, file, known);
}

function allRelations(
  corpus: Corpus,
  editors: readonly Relation[],
  explicit: readonly Relation[],
  computed: { readonly suggested: readonly Relation[]; readonly known: ReadonlySet<string> },
): readonly Relation[] {
  const passages = corpus.documents.reduce(
    (sum, document) => sum + endpointsOf(document).length,
    0,
  );
  const certain = CERTAIN * worthShowing(passages);
  return mergeRelations(editors, explicit, keepQuiet(computed.suggested, computed.known, certain));
}

/** The names by clause, for a clause and all it stands in. */
function namesForComparison(corpus: Corpus, names: readonly Name[]): Names {
  const parents = new Map(
    // Nobody asks where there are no names.
    (names.length === 0 ? [] : corpus.documents).flatMap((document) =>
      document.clauses.map(({ id, parent }) => [id, parent]),
    ),
  );
  const mentioned = new Map<string, Set<string>>();
  for (const { id, mentions } of names) {
    for (const mention of mentions) {
      let at: string | null = mention.clause;
      while (at !== null) {
        mentioned.set(at, (mentioned.get(at) ?? new Set()).add(id));
        at = parents.get(at) ?? null;
      }
    }
  }
  return {
    namesOf: (clause) => [...(mentioned.get(clause) ?? [])],
    friends: {
      notSame: new Map(names.map(({ id, notSame }) => [id, new Set(notSame)])),
      variants: new Map(names.map(({ id, variants }) => [id, variants])),
    },
  };
}

/** Every clause of a corpus by its id. */
export function clausesById(corpus: Corpus): ReadonlyMap<string, Clause> {
  return new Map(
    corpus.documents.flatMap(({ clauses }) =>
      clauses.map((clause) => [clause.id, clause] as const),
    ),
  );
}
