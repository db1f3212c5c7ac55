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

export const indicatorsSchema = z.array(
  z.object({
    id: z.string(),
    clause: z.string(),
    series: z.string(),
    name: z.string(),
    place: z.string(),
    year: z.int(),
    yearInferred: z.boolean(),
    from: z.int().optional(),
    to: z.int().optional(),
    value: z.string(),
    amount: z.number(),
    max: z.number().optional(),
    stretch: z.number().optional(),
    unit: z.string(),
    per: z.enum(['once', 'year', 'half-year']),
    kind: z.enum(['target', 'achieved', 'increment', 'growth']),
    qualifier: z.string().nullable(),
    quote: z.string(),
  }),
);

export type RelationType = z.infer<typeof relationTypeSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Theme = z.infer<typeof themesSchema>[number];
export type Name = z.infer<typeof namesSchema>[number];
export type Mention = z.infer<typeof mentionSchema>;
export type Units = z.infer<typeof unitsSchema>;
export type Indicator = z.infer<typeof indicatorsSchema>[number];
