import { z } from 'zod';

/** Half-open range [start, end) in code points. */
export const rangeSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

export const levelSchema = z.enum(['national', 'province', 'city', 'county', 'town', 'unknown']);
export const statusSchema = z.enum(['draft', 'final', 'superseded', 'unknown']);
export const kindSchema = z.enum([
  'title',
  'metadata',
  'preamble',
  'part',
  'section',
  'goal',
  'task',
  'paragraph',
  'item',
  'chapter',
  'article',
]);

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One sentence of a smallest clause: its anchor and where it stands in the clause's own text (code points). */
export const sentenceSchema = z.object({ anchor: z.string(), range: rangeSchema });

export const clauseSchema = z.object({
  /** `<slug>/<anchor>` */
  id: z.string(),
  anchor: z.string(),
  kind: kindSchema,
  /** The number as printed, with its mark (`19.`, `（一）`, `——`), null where none is printed. */
  number: z.string().nullable(),
  /** A numeral that the print lost and its place in the sequence restores (`（三）`), null otherwise. */
  numberSupplied: z.string().nullable(),
  heading: z.string().nullable(),
  /** All of the clause, paragraphs separated by a line feed; of a part or section: heading and direct paragraphs. */
  text: z.string(),
  /**
   * What of `text` belongs to this clause and to no smaller one, in code points of `text`.
   * A clause with some is a smallest clause; empty when all of it stands in smaller clauses.
   */
  own: z.array(rangeSchema),
  parent: z.string().nullable(),
  /** Where in the parent's text this clause (its number, if printed) starts; null where that text leaves it out. */
  within: z.int().nonnegative().nullable(),
  /** The address, without leading slash: `<slug>/#<anchor>`. */
  url: z.string(),
  /** The clause's own page, `<slug>/<anchor>/`, null where it has none. */
  page: z.string().nullable(),
  /** SHA-256 of `text`, UTF-8. */
  sha256: sha256Schema,
  /** Where the text stands in the seed, code points, in order. */
  source: z.array(rangeSchema),
  /** Where the own text stands in the seed: with `numberSource`, every printed character stands in exactly one. */
  ownSource: z.array(rangeSchema),
  /** Where the printed number stands in the seed. */
  numberSource: z.array(rangeSchema),
  sentences: z.array(sentenceSchema),
  responsible: z.object({ label: z.string(), units: z.array(z.string()) }).nullable(),
  themes: z.array(z.string()),
});

export const emendationSchema = z.object({
  doc: z.string(),
  /** First line of `from`, 1-based. */
  line: z.int().positive(),
  /** Last line of `from`, 1-based. */
  lineEnd: z.int().positive(),
  from: z.string(),
  to: z.string(),
  why: z.string(),
});

export const issuerSchema = z.object({
  name: z.string(),
  inferred: z.boolean(),
  evidence: z.string(),
});

export const originSchema = z.object({
  url: z.string(),
  publisher: z.string(),
  seen: z.string().nullable(),
  match: z.enum(['full', 'opening']),
});

export const outsideSchema = z.object({
  title: z.string(),
  url: z.string().nullable(),
  relation: z.enum(['successor', 'outcome']),
  evidence: z.string(),
});

/** A released anchor whose text has moved, was corrected away or withdrawn. */
export const formerAnchorSchema = z.object({
  anchor: z.string(),
  change: z.enum(['moved', 'corrected', 'withdrawn']),
  /** The clause id its address leads to; null for a withdrawn one. */
  to: z.string().nullable(),
  reason: z.string(),
});

export const documentSchema = z.object({
  slug: z.string(),
  title: z.string(),
  /** True when the title is the editors', not the text's; shown in ［］. */
  titleSupplied: z.boolean(),
  /** One or two sentences of the editors on what the document is; null where nobody wrote any. */
  note: z.string().nullable(),
  year: z.int().nullable(),
  period: z.tuple([z.int(), z.int()]).nullable(),
  /** Where an undated document stands in time order, by the editors' judgement. */
  placed: z.object({ year: z.int(), evidence: z.string() }).nullable(),
  level: levelSchema,
  place: z.string().nullable(),
  issuer: issuerSchema.nullable(),
  date: dateSchema.nullable(),
  dateNote: z.string().nullable(),
  status: statusSchema,
  statusEvidence: z.string().nullable(),
  /** Facts that editors inferred rather than read, by field name, each with its evidence. */
  inferred: z.record(z.string(), z.string()),
  metadata: z.record(z.string(), z.string()),
  source: z.object({
    file: z.string(),
    sha256: sha256Schema,
    received: dateSchema.nullable(),
  }),
  origin: originSchema.nullable(),
  originNote: z.string().nullable(),
  outside: z.array(outsideSchema),
  /** Anchors that were released once and name nothing any more; their addresses lead on. */
  formerAnchors: z.array(formerAnchorSchema),
  clauses: z.array(clauseSchema),
});

/** The corpus catalog's words about the site itself. */
export const siteSchema = z.object({
  name: z.string(),
  tagline: z.string(),
  /** Paragraphs of the home page. */
  home: z.array(z.string()),
  contact: z.string().nullable(),
});

export const corpusSchema = z.object({
  version: z.string(),
  site: siteSchema,
  documents: z.array(documentSchema),
  emendations: z.array(emendationSchema),
});

export type Range = readonly [number, number];
export type ClauseKind = z.infer<typeof kindSchema>;
export type Sentence = z.infer<typeof sentenceSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type FormerAnchor = z.infer<typeof formerAnchorSchema>;
export type Emendation = z.infer<typeof emendationSchema>;
export type PolicyDocument = z.infer<typeof documentSchema>;
export type Site = z.infer<typeof siteSchema>;
export type Corpus = z.infer<typeof corpusSchema>;
