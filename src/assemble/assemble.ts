import { compile, type ReceivedFile } from '../corpus/compile.ts';
import { findIndicators } from '../indicators/find.ts';
import { decode } from '../corpus/decode.ts';
import { guard } from '../ledger/guard.ts';
import { numberingOf, readLedger, type LedgerFiles, type LedgerState } from '../ledger/read.ts';
import { findLayers } from '../layers/layers.ts';
import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import type {
  Indicator,
  IndicatorNote,
  IndicatorSeries,
  Name,
  Relation,
  Theme,
  Units,
} from '../model/layers.ts';
import type { Checked, Problem } from '../model/problem.ts';
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
  readonly themes: readonly Theme[];
  readonly names: readonly Name[];
  readonly units: Units;
  readonly indicators: readonly Indicator[];
  readonly indicatorSeries: readonly IndicatorSeries[];
  readonly indicatorNotes: readonly IndicatorNote[];
  readonly ledger: LedgerState;
  readonly synonyms: readonly SynonymGroup[];
  /** The received texts that offsets of the corpus count in, by slug. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A corpus directory → the library, with every problem on the way. Pure: reads and writes nothing. */
export function assemble(directory: CorpusDirectory): Checked<Library> {
  const ledger = readLedger(directory.ledger);
  const compiled = compile({
    files: directory.files,
    catalog: directory.catalog,
    numberingOf: (slug) => numberingOf(slug, ledger.value),
  });
  const known = idsOf(compiled.corpus);
  const guarded = compiled.corpus.documents.map((document) =>
    guardDocument(document, ledger.value, known),
  );
  const corpus = { ...compiled.corpus, documents: guarded.map(({ value }) => value) };
  const layers = findLayers(corpus, directory.editorial);
  const figures = findIndicators(
    corpus,
    directory.editorial.get('indicators.yaml') ?? null,
    'editorial/indicators.yaml',
  );
  const synonyms = readSynonyms(
    directory.editorial.get('synonyms.yaml') ?? '[]',
    'editorial/synonyms.yaml',
  );
  return {
    value: {
      ...layers.value,
      indicators: figures.value.indicators,
      indicatorSeries: figures.value.series,
      indicatorNotes: figures.value.notes,
      ledger: ledger.value,
      synonyms: synonyms.value,
      sources: sourcesOf(corpus, directory),
    },
    problems: [
      ...compiled.problems,
      ...ledger.problems,
      ...guarded.flatMap(({ problems }) => problems),
      ...layers.problems,
      ...figures.problems,
      ...synonyms.problems,
      ...missingDocuments(corpus, ledger.value, compiled.problems),
    ],
  };
}

function sourcesOf({ documents }: Corpus, { files }: CorpusDirectory): Map<string, string> {
  const byName = new Map(files.map((file) => [file.name, file.bytes]));
  return new Map(
    documents.map(({ slug, source }) => [
      slug,
      decode(byName.get(source.file) ?? new Uint8Array(), source.file).value,
    ]),
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
  known: ReadonlySet<string>,
): Checked<PolicyDocument> {
  const released = state.ledger.documents.find(({ slug }) => slug === document.slug);
  if (released === undefined) return { value: document, problems: [] };
  const { former, problems } = guard(document, released, state.decisions, known);
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
