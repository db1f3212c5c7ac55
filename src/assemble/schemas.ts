import type { z } from 'zod';
import { corpusSchema } from '../model/corpus.ts';
import {
  indicatorNotesSchema,
  indicatorSeriesListSchema,
  indicatorsSchema,
  namesSchema,
  referencesSchema,
  relationsSchema,
  themesSchema,
  unitsSchema,
} from '../model/layers.ts';
import { changesSchema, ledgerSchema } from '../model/ledger.ts';
import { clauseLineSchema, clauseTwinSchema, documentTwinSchema } from '../model/twins.ts';

/** The data files' names and what each must be, in the order that readers are shown them. */
export const DATA_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  corpus: corpusSchema.describe('文件、条款和校订'),
  relations: relationsSchema.describe('条款之间的关系，每一对一次'),
  references: referencesSchema.describe('文中提到的文件和条文'),
  themes: themesSchema.describe('主题和所属条款'),
  names: namesSchema.describe('机构、计划、地方等名称及全部出处'),
  units: unitsSchema.describe('责任单位牵头、参与的条款'),
  indicators: indicatorsSchema.describe('写明目标或结果的数字'),
  'indicators-series': indicatorSeriesListSchema.describe('同一指标、同一地方的数字'),
  'indicators-notes': indicatorNotesSchema.describe('前后不合的数字'),
  anchors: ledgerSchema.describe('台账：发布过的全部锚点'),
  changes: changesSchema.describe('历次发布新增和改动的锚点'),
};

/** What stands beside the data files in other forms. */
export const TWIN_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  clauses: clauseLineSchema.describe('clauses.jsonl 的一行：一个条款和它的文件'),
  clause: clauseTwinSchema.describe('一个条款的 JSON'),
  document: documentTwinSchema.describe('一份文件的 JSON'),
};

/** Tables that are no data file's: of the corpus, whose own rows are its clauses. */
export const TABLES_APART = ['documents', 'emendations'] as const;
