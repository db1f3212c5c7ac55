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
  z.object({ id: z.string(), name: z.string(), clauses: z.array(z.string()) }),
);

export const namesSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    variants: z.array(z.string()),
    kind: z.string(),
    mentions: z.array(z.object({ clause: z.string(), quote: z.string() })),
  }),
);

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
export type Indicator = z.infer<typeof indicatorsSchema>[number];
