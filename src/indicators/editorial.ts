import { z } from 'zod';
import { indicatorSchema } from '../model/layers.ts';
import type { Checked } from '../model/problem.ts';
import { readYaml, type YamlFile } from '../yaml/read.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const words = z.string().min(1);

/** A place that has figures, what its series end in, and what texts call it besides its name. */
const placeSchema = z.strictObject({ id, name: words, names: z.array(words).default([]) });

/** One thing that is measured, however it is worded. */
const measureSchema = z.strictObject({
  id,
  name: words,
  /** The unit of its series first, then others that mean the same here (名, 人). */
  units: z.array(words).min(1),
  of: z.enum(['level', 'increment', 'growth']),
  /** The names that its figures go by in the texts, to the letter, each after its subject. */
  wordings: z.array(words).min(1),
});

/** A year as editors may write it; what it means is said where figures are. */
const year = (field: 'year' | 'from' | 'to') =>
  z
    .int()
    .min(1900)
    .max(2100)
    .describe(indicatorSchema.shape[field].description ?? '');

const fieldsSchema = indicatorSchema
  .pick({ name: true, subject: true, place: true })
  .extend({ year: year('year'), from: year('from').optional(), to: year('to').optional() })
  .extend(indicatorSchema.pick({ value: true, amount: true }).shape)
  .extend(
    indicatorSchema.pick({
      max: true,
      stretch: true,
      furthest: true,
      unit: true,
      per: true,
      every: true,
      kind: true,
    }).shape,
  )
  .extend(indicatorSchema.pick({ result: true, qualifier: true }).shape);

/** A figure as an editor writes it who adds one. */
const addedSchema = z.strictObject({
  ...fieldsSchema.shape,
  yearInferred: z.boolean().default(false),
  measure: id.optional(),
});

const correctionSchema = z.strictObject({
  clause: words,
  /** Exact words of the clause around the figure. */
  quote: words,
  /** The number as printed, and what it measures, where the words hold several figures. */
  value: words.optional(),
  named: words.optional(),
  why: words,
  /** One of the three: it states no goal; these fields are otherwise; the rules missed it. */
  drop: z.literal(true).optional(),
  set: z.strictObject({ ...fieldsSchema.partial().shape, measure: id.optional() }).optional(),
  add: addedSchema.optional(),
});

const pointSchema = z.strictObject({ clause: words, quote: words });

const noteSchema = z.strictObject({
  type: z.enum(['contradicting', 'changed', 'below']),
  a: pointSchema,
  b: pointSchema,
  /** False: looked at, and no note for readers. */
  confirmed: z.boolean().default(true),
  why: words,
});

/** What editors write about figures: `editorial/indicators.yaml`. */
export const editorialIndicatorsSchema = z.strictObject({
  places: z.array(placeSchema).default([]),
  measures: z.array(measureSchema).default([]),
  corrections: z.array(correctionSchema).default([]),
  notes: z.array(noteSchema).default([]),
});

export type EditorialIndicators = z.infer<typeof editorialIndicatorsSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Judgement = z.infer<typeof noteSchema>;

/** Reads what editors write about figures. Problems (errors, with line): those of the schema. */
export function readEditorialIndicators(
  text: string,
  file: string,
): Checked<YamlFile<EditorialIndicators> | null> {
  return readYaml(text, file, editorialIndicatorsSchema);
}
