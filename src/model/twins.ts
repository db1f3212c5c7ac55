import { z } from 'zod';
import { clauseSchema, documentSchema, emendationSchema } from './corpus.ts';
import { indicatorSchema, relationSchema } from './layers.ts';

/** Other forms of what the data files hold: a clause to a line, a clause or document to a file. */

const ownerSchema = documentSchema.pick({
  ...{ slug: true, title: true, titleSupplied: true, year: true, period: true, level: true },
  ...{ place: true, date: true, status: true },
});

/** A line of clauses.jsonl. */
export const clauseLineSchema = clauseSchema.extend({
  document: ownerSchema.describe('所在文件的主要事项'),
});

const schemaAddress = z.string().describe('这个文件的 JSON Schema');

/** The JSON twin of a clause. */
export const clauseTwinSchema = clauseSchema.extend({
  $schema: schemaAddress,
  label: z.string().describe('条款的称呼，如“第19项”'),
  document: documentSchema.omit({ clauses: true }).describe('所在文件'),
  path: z.array(z.string()).describe('所在的各级条款，由外到内'),
  inside: z.array(z.string()).describe('直接在其下的条款'),
  relations: z.array(relationSchema).describe('与它有关的关系'),
  indicators: z.array(indicatorSchema).describe('它写明的数字'),
});

/** The JSON twin of a document. */
export const documentTwinSchema = documentSchema.extend({
  $schema: schemaAddress,
  emendations: z.array(emendationSchema).describe('对收到的文字的校订'),
});

export type ClauseLine = z.infer<typeof clauseLineSchema>;
