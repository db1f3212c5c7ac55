import {
  compile,
  type CompiledFile,
  type CompileInput,
  type ReceivedFile,
} from '../corpus/compile.ts';
import { findIndicators } from '../indicators/find.ts';
import { readingOf } from '../corpus/received.ts';
import { guard } from '../ledger/guard.ts';
import {
  numberingKey,
  numberingOf,
  readLedger,
  type LedgerFiles,
  type LedgerState,
} from '../ledger/read.ts';
import { findSubjects } from '../layers/layers.ts';
import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import type {
  Indicator,
  IndicatorNote,
  IndicatorSeries,
  Name,
  Reference,
  Relation,
  Theme,
  Units,
} from '../model/layers.ts';
import type { Notebook } from '../model/notebook.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { referencesOf } from '../references/references.ts';
import type { Shared } from '../relations/word-relation.ts';
import type { Reading } from '../model/reading.ts';
import { readSynonyms } from '../search/build/synonyms.ts';
import type { SynonymGroup } from '../search/data.ts';

/** A corpus directory, read into memory: what people write and nothing else. */
export interface CorpusDirectory {
  readonly files: readonly ReceivedFile[];
  readonly catalog: string | null;
  /** The editors' files by name (`relations.yaml`), as text. */
  readonly editorial: ReadonlyMap<string, string>;
  readonly ledger: LedgerFiles;
}

/** The corpus with all its layers. */
export interface Library {
  readonly corpus: Corpus;
  readonly relations: readonly Relation[];
  readonly references: readonly Reference[];
  readonly themes: readonly Theme[];
  readonly names: readonly Name[];
  readonly units: Units;
  readonly indicators: readonly Indicator[];
  readonly indicatorSeries: readonly IndicatorSeries[];
  readonly indicatorNotes: readonly IndicatorNote[];
  readonly ledger: LedgerState;
  readonly synonyms: readonly SynonymGroup[];
  /** The received texts that offsets of the corpus count in, by slug, and how they were got. */
  readonly sources: ReadonlyMap<string, Reading>;
}

/** What earlier runs worked out, and what this one did; the library is the same without. */
export interface Notes {
  readonly files: Notebook<CompiledFile>;
  readonly pairs: Notebook<Shared>;
}

/** Does the work of a stage, and may take its time. */
export type Watch = <T>(stage: string, work: () => T) => T;

/** The library but for its relations, which take long to find: `relate` finds them. */
export interface Gathered {
  readonly library: Omit<Library, 'relations'>;
  /** Those of the received files and of the ledger. */
  readonly problems: readonly Problem[];
  readonly relate: () => Checked<Library>;
}

/** A corpus directory → the library, with every problem on the way. Pure: reads and writes nothing. */
export function assemble(
  directory: CorpusDirectory,
  notes?: Notes,
  watch?: Watch,
): Checked<Library> {
  return gather(directory, notes, watch).relate();
}

/** The first part of `assemble`; whoever has other work to do begins it before the rest. */
export function gather(
  directory: CorpusDirectory,
  notes?: Notes,
  watch: Watch = (_, work) => work(),
): Gathered {
  const ledger = readLedger(directory.ledger);
  const compiled = watch('parse', () => compile(inputOf(directory, ledger.value, notes)));
  const known = idsOf(compiled.corpus);
  const guarded = compiled.corpus.documents.map((document) =>
    guardDocument(document, ledger.value, { known, files: directory.files }),
  );
  const corpus = { ...compiled.corpus, documents: guarded.map(({ value }) => value) };
  const subjects = findSubjects(corpus, directory.editorial);
  const figures = findIndicators(
    corpus,
    directory.editorial.get('indicators.yaml') ?? null,
    'editorial/indicators.yaml',
  );
  const synonyms = readSynonyms(
    directory.editorial.get('synonyms.yaml') ?? '[]',
    'editorial/synonyms.yaml',
  );
  const library = {
    ...subjects.layers,
    references: referencesOf(corpus),
    indicators: figures.value.indicators,
    indicatorSeries: figures.value.series,
    indicatorNotes: figures.value.notes,
    ledger: ledger.value,
    synonyms: synonyms.value,
    sources: sourcesOf(corpus, directory),
  };
  const problems = [
    ...compiled.problems,
    ...ledger.problems,
    ...guarded.flatMap((document) => document.problems),
  ];
  const relate = (): Checked<Library> => {
    const relations = watch('relations', () => subjects.relate(notes?.pairs));
    return {
      value: { ...library, relations: relations.value },
      problems: [
        ...problems,
        ...subjects.problems,
        ...relations.problems,
        ...figures.problems,
        ...synonyms.problems,
        ...missingDocuments(corpus, ledger.value, compiled.problems),
      ],
    };
  };
  return { library, problems, relate };
}

function inputOf(
  { files, catalog }: CorpusDirectory,
  ledger: LedgerState,
  notes: Notes | undefined,
): CompileInput {
  return {
    files,
    catalog,
    numberingOf: (slug) => numberingOf(slug, ledger),
    numberingKey: (slug) => numberingKey(slug, ledger),
    ...(notes === undefined ? {} : { notes: notes.files }),
  };
}

function sourcesOf({ documents }: Corpus, { files }: CorpusDirectory): Map<string, Reading> {
  const byName = new Map(files.map((file) => [file.name, file]));
  return new Map(
    documents.flatMap(({ slug, source }) => {
      const file = byName.get(source.file);
      return file === undefined ? [] : [[slug, readingOf(file).value] as const];
    }),
  );
}

/** The ids of all clauses and sentences. */
function idsOf({ documents }: Corpus): ReadonlySet<string> {
  return new Set(
    documents.flatMap(({ slug, clauses }) =>
      clauses.flatMap(({ id, sentences }) => [
        id,
        ...sentences.map(({ anchor }) => `${slug}/${anchor}`),
      ]),
    ),
  );
}

function guardDocument(
  document: PolicyDocument,
  state: LedgerState,
  { known, files }: { known: ReadonlySet<string>; files: readonly ReceivedFile[] },
): Checked<PolicyDocument> {
  const released = state.ledger.documents.find(({ slug }) => slug === document.slug);
  if (released === undefined) return { value: document, problems: [] };
  const text = (): string => {
    const file = files.find(({ name }) => name === document.source.file);
    return file === undefined ? '' : readingOf(file).value.text;
  };
  const { former, problems } = guard(document, released, state.decisions, known, text);
  return { value: { ...document, formerAnchors: [...former] }, problems };
}

/** A released document that is no longer there breaks all its addresses. */
function missingDocuments(
  corpus: Corpus,
  state: LedgerState,
  problems: readonly Problem[],
): Problem[] {
  if (problems.some(({ severity }) => severity === 'error')) return [];
  const present = new Set(corpus.documents.map(({ slug }) => slug));
  return state.ledger.documents.flatMap(({ slug }): Problem[] =>
    present.has(slug)
      ? []
      : [
          {
            rule: 'document-dropped',
            severity: 'error',
            file: 'ledger/anchors.json',
            line: 1,
            column: 1,
            message: `已发布的文件 ${slug} 不见了`,
            hint: '请放回文件，或恢复它的短名',
          },
        ],
  );
}
