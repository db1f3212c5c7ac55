import { z } from 'zod';

/** Layers: findings about clauses, keyed by clause id. The tree of clauses knows nothing of them. */

export const relationTypeSchema = z.enum([
  'continues',
  'implements',
  'same-target',
  'same-name',
  'mentions',
]);

export const relationSchema = z.object({
  /** The later, lower or mentioning side. */
  a: z.string(),
  b: z.string(),
  type: relationTypeSchema,
  alsoTypes: z.array(relationTypeSchema).optional(),
  origin: z.enum(['editor', 'computed', 'explicit']),
  strength: z.number().min(0).max(1),
  /** Exact words of either side. */
  evidence: z.object({ a: z.string(), b: z.string() }),
  why: z.string(),
  /** The evidence where the link rests on an editor's inference about history; absent otherwise. */
  inferred: z.string().optional(),
});
export const relationsSchema = z.array(relationSchema);

export const themesSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** One line of the editors on what it covers. */
    description: z.string().optional(),
    /** Clause ids in the order of the corpus. */
    clauses: z.array(z.string()),
  }),
);

export const nameKindSchema = z.enum([
  'institution',
  'programme',
  'fund',
  'plan',
  'place',
  'regulation',
  'policy',
  'event',
]);

export const mentionSchema = z.object({
  /** The smallest clause that the words stand in. */
  clause: z.string(),
  /** Exact words around it, the name included. */
  quote: z.string(),
  /** As the name is written here. */
  variant: z.string(),
});

export const namesSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    variants: z.array(z.string()),
    kind: nameKindSchema,
    /** Why it is listed, where one place alone mentions it. */
    reason: z.string().optional(),
    /** Clauses that set it up or say what it is. */
    establishes: z.array(z.string()).optional(),
    /** Ids of names that it is easily taken for. */
    notSame: z.array(z.string()).optional(),
    /** Documents in time order, within one in printed order. */
    mentions: z.array(mentionSchema),
  }),
);

export const unitsSchema = z.object({
  /** Where a document says that the first unit listed leads, from that clause on. */
  rules: z.array(z.object({ document: z.string(), clause: z.string(), quote: z.string() })),
  units: z.array(
    z.object({
      name: z.string(),
      /** Every way it is written, the name among them. */
      variants: z.array(z.string()),
      /** Clauses it leads: listed first under the rule, or alone under a label that says so. */
      leads: z.array(z.string()),
      /** Clauses it joins in. */
      joins: z.array(z.string()),
      /** Clauses that list it in a way that leaves open who leads. */
      asPrinted: z.array(z.string()),
    }),
  ),
  /** Clauses whose label leaves open which of the listed units leads, with the label. */
  open: z.array(z.object({ clause: z.string(), label: z.string(), units: z.array(z.string()) })),
});

export const indicatorSchema = z.object({
  id: z.string(),
  /** The smallest clause that the words stand in. */
  clause: z.string(),
  /** The id of its series: one measure, one place, one unit. */
  series: z.string(),
  /** What is measured, as worded here. */
  name: z.string(),
  /** City, district or area; 未注明 where the document names none. */
  place: z.string(),
  /** The year it is for: of a goal the year by which, of a period its last. */
  year: z.int(),
  /** True where neither the words nor a heading above them tell the year, only the document as a whole. */
  yearInferred: z.boolean(),
  /** Where the year was read. */
  yearRead: z.enum(['sentence', 'clause', 'heading', 'document', 'editor']),
  from: z.int().optional(),
  to: z.int().optional(),
  /** The number as printed, without its unit. */
  value: z.string(),
  /** The number in `unit`: 900亿 (元) is 90000000000. */
  amount: z.number(),
  /** The upper end of a range. */
  max: z.number().optional(),
  /** What is hoped for beyond the amount. */
  stretch: z.number().optional(),
  unit: z.string(),
  per: z.enum(['once', 'year', 'half-year']),
  /** A level aimed at or reached, what comes on top, or a rate of change. */
  kind: z.enum(['target', 'achieved', 'increment', 'growth']),
  /** True for what was done, false for what is to be done; an increment or growth can be either. */
  result: z.boolean(),
  /** What is said of the figure (力争、以上), in printed order, joined by 、. */
  qualifier: z.string().nullable(),
  /** Exact words of the clause. */
  quote: z.string(),
  /** `editor` where a person corrected or added it. */
  origin: z.enum(['computed', 'editor']),
});
export const indicatorsSchema = z.array(indicatorSchema);

export const indicatorSeriesSchema = z.object({
  id: z.string(),
  /** The same for series of one measure at different places. */
  measure: z.string(),
  name: z.string(),
  place: z.string(),
  unit: z.string(),
  /** Levels, what comes on top and rates of change are never one series. */
  of: z.enum(['level', 'increment', 'growth']),
  /** How its documents word it. */
  wordings: z.array(z.string()),
  /** Ids of indicators, by year, within a year in time order of the documents. */
  indicators: z.array(z.string()),
});
export const indicatorSeriesListSchema = z.array(indicatorSeriesSchema);

/** Two figures of a series that do not fit together; `a` is the earlier one. */
export const indicatorNoteSchema = z.object({
  /**
   * `contradicting`: one document says two things of one year. `changed`: a later document says another
   * thing of the same years. `below`: a goal lower than what was reached before.
   */
  type: z.enum(['contradicting', 'changed', 'below']),
  series: z.string(),
  a: z.string(),
  b: z.string(),
  /** True where an editor looked at the two and found it so. */
  confirmed: z.boolean(),
  why: z.string().nullable(),
});
export const indicatorNotesSchema = z.array(indicatorNoteSchema);

export type RelationType = z.infer<typeof relationTypeSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Theme = z.infer<typeof themesSchema>[number];
export type Name = z.infer<typeof namesSchema>[number];
export type Mention = z.infer<typeof mentionSchema>;
export type Units = z.infer<typeof unitsSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type IndicatorSeries = z.infer<typeof indicatorSeriesSchema>;
export type IndicatorNote = z.infer<typeof indicatorNoteSchema>;
