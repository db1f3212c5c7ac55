import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { Format } from '../model/reading.ts';
import type { Entry } from './catalog.ts';
import { openingWords, statedFacts, type DocumentFacts, type StatedFacts } from './facts.ts';

/** The file a document was made from. */
export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
  readonly format: Format;
}

/** Clauses and the editors' entry (null where there is none) → the document. */
export function toDocument(
  slug: string,
  source: SourceFile,
  clauses: readonly Clause[],
  entry: Entry | null,
): PolicyDocument {
  const stated = statedFacts(clauses);
  return {
    slug,
    ...titleFields(entry, stated, clauses, source.file),
    ...timeFields(entry, stated),
    ...standing(entry, stated),
    inferred: inferredFacts(entry),
    metadata: { ...stated.metadata, ...entryMetadata(entry) },
    source: sourceOf(source, entry),
    origin: entry?.origin ?? null,
    originNote: entry?.originNote ?? null,
    outside: entry?.outside ?? [],
    formerAnchors: [],
    note: entry?.note ?? null,
    clauses: [...clauses],
  };
}

/** What editors read in the text and the table of metadata does not say. */
function entryMetadata(entry: Entry | null): Record<string, string> {
  const facts = Object.entries(entry?.metadata ?? {});
  return Object.fromEntries(facts.map(([name, { value }]) => [name, value]));
}

function sourceOf(
  { file, sha256, format }: SourceFile,
  entry: Entry | null,
): PolicyDocument['source'] {
  const received = entry?.received ?? null;
  return format === 'text' ? { file, sha256, received } : { file, sha256, received, format };
}

function titleFields(
  entry: Entry | null,
  stated: StatedFacts,
  clauses: readonly Clause[],
  file: string,
): Pick<DocumentFacts, 'title' | 'titleSupplied'> {
  if (entry?.title) return { title: entry.title.value, titleSupplied: entry.title.supplied };
  if (stated.title !== null) return { title: stated.title, titleSupplied: false };
  return { title: openingWords(clauses, file), titleSupplied: true };
}

function timeFields(
  entry: Entry | null,
  stated: StatedFacts,
): Pick<DocumentFacts, 'year' | 'period' | 'placed' | 'date' | 'dateNote'> {
  const { placed } = entry ?? {};
  return {
    year: entry?.year?.value ?? stated.year,
    period: entry?.period?.value ?? stated.period,
    placed: placed ? { year: placed.value, evidence: placed.evidence } : null,
    date: entry?.date?.value ?? stated.date,
    dateNote: entry?.dateNote ?? null,
  };
}

function standing(
  entry: Entry | null,
  stated: StatedFacts,
): Pick<DocumentFacts, 'genre' | 'level' | 'place' | 'issuer' | 'status' | 'statusEvidence'> {
  const issuer = entry?.issuer;
  const draft = stated.draft ? ('draft' as const) : null;
  return {
    genre: entry?.genre?.value ?? null,
    level: entry?.level?.value ?? 'unknown',
    place: entry?.place?.value ?? null,
    issuer: issuer
      ? { name: issuer.value, inferred: issuer.inferred, evidence: issuer.evidence }
      : statedIssuer(stated),
    status: entry?.status?.value ?? draft ?? 'unknown',
    statusEvidence: entry?.status?.evidence ?? (draft === null ? null : '标题'),
  };
}

function statedIssuer(stated: StatedFacts): DocumentFacts['issuer'] {
  if (stated.issuer === null) return null;
  return { name: stated.issuer, inferred: false, evidence: '文首信息表' };
}

/** The fields that no words of the text state, each with the editors' evidence. */
function inferredFacts(entry: Entry | null): Record<string, string> {
  if (entry === null) return {};
  const inferred: Record<string, string> = {};
  for (const field of [
    'year',
    'period',
    'genre',
    'level',
    'place',
    'issuer',
    'date',
    'status',
  ] as const) {
    const fact = entry[field];
    if (fact?.inferred) inferred[field] = fact.evidence;
  }
  if (entry.title?.supplied) inferred['title'] = entry.title.evidence;
  if (entry.placed) inferred['placed'] = entry.placed.evidence;
  return inferred;
}

/** The year that puts a document in time order; undated ones come last. */
export function timeOrder(document: PolicyDocument): number {
  const { year, period, placed, date } = document;
  return year ?? placed?.year ?? period?.[0] ?? (date ? Number(date.slice(0, 4)) : Infinity);
}
