import {
  compile,
  type CompileInput,
  type ReceivedFile,
  type SummedFile,
} from '../corpus/compile.ts';
import { findIndicators } from '../indicators/find.ts';
import type { Reading } from '../indicators/read.ts';
import { readingOf } from '../corpus/received.ts';
import { heldToLedger, laterIdsOf, missingDocuments } from '../ledger/held.ts';
import {
  numberingKey,
  numberingOf,
  readLedger,
  type LedgerFiles,
  type LedgerState,
} from '../ledger/read.ts';
import { findSubjects } from '../layers/layers.ts';
import type { Corpus } from '../model/corpus.ts';
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
import { recallFrom, type Handover, type Notebook } from '../model/notebook.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { referencesOf, type Mention } from '../references/references.ts';
import type { Compared } from '../relations/compared.ts';
import type { Shared } from '../relations/word-relation.ts';
import type { Reading as ReceivedReading } from '../model/reading.ts';
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
  readonly sources: ReadonlyMap<string, ReceivedReading>;
}

/** What earlier runs worked out, and what this one did; the library is the same without. */
export interface Notes {
  readonly files: Notebook<SummedFile>;
  readonly pairs: Notebook<Shared>;
  readonly compared: Handover<Compared>;
  /** The figures of documents, and what they mention, each by itself. */
  readonly figures: Notebook<Reading>;
  readonly mentions: Notebook<readonly Mention[]>;
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
  const known = laterIdsOf(compiled.corpus.documents);
  const guarded = compiled.corpus.documents.map((document) =>
    heldToLedger(document, ledger.value, known, () => textOf(directory, document.source.file)),
  );
  const corpus = { ...compiled.corpus, documents: guarded.map(({ value }) => value) };
  const subjects = findSubjects(corpus, directory.editorial);
  const figures = findIndicators(
    corpus,
    directory.editorial.get('indicators.yaml') ?? null,
    'editorial/indicators.yaml',
    notes === undefined ? undefined : recallFrom(notes.figures, compiled.keys),
  );
  const synonyms = readSynonyms(
    directory.editorial.get('synonyms.yaml') ?? '[]',
    'editorial/synonyms.yaml',
  );
  const library = {
    ...subjects.layers,
    references: referencesOf(
      corpus,
      notes === undefined ? undefined : recallFrom(notes.mentions, compiled.keys),
    ),
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
    const relations = watch('relations', () => subjects.relate(notes));
    return {
      value: { ...library, relations: relations.value },
      problems: [
        ...problems,
        ...subjects.problems,
        ...relations.problems,
        ...figures.problems,
        ...synonyms.problems,
        ...dropped(corpus, ledger.value, compiled.problems),
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

function sourcesOf(
  { documents }: Corpus,
  { files }: CorpusDirectory,
): Map<string, ReceivedReading> {
  const byName = new Map(files.map((file) => [file.name, file]));
  return new Map(
    documents.flatMap(({ slug, source }) => {
      const file = byName.get(source.file);
      return file === undefined ? [] : [[slug, readingOf(file).value] as const];
    }),
  );
}

/** The text of a received file, read only where a problem needs its place. */
function textOf({ files }: CorpusDirectory, name: string): string {
  const file = files.find((received) => received.name === name);
  return file === undefined ? '' : readingOf(file).value.text;
}

/** Documents that errors left out are named there. */
function dropped(
  { documents }: Corpus,
  state: LedgerState,
  problems: readonly Problem[],
): Problem[] {
  if (problems.some(({ severity }) => severity === 'error')) return [];
  return missingDocuments(new Set(documents.map(({ slug }) => slug)), state);
}
