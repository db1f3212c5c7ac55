import type { z } from 'zod';
import { catalogSchema } from '../corpus/catalog.ts';
import { editorialIndicatorsSchema } from '../indicators/editorial.ts';
import { decisionsSchema } from '../model/ledger.ts';
import { editorialNamesSchema } from '../names/read.ts';
import { editorialRelationsSchema } from '../relations/editorial.ts';
import { synonymsSchema } from '../search/build/synonyms.ts';
import { editorialThemesSchema } from '../themes/read.ts';

/** What the files must be that people write, by name; as they are written, before defaults. */
export const EDITORS_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  catalog: catalogSchema.describe('catalog.yaml：编者对每份文件的说明'),
  relations: editorialRelationsSchema.describe('editorial/relations.yaml：编者判断的关系'),
  themes: editorialThemesSchema.describe('editorial/themes.yaml：主题'),
  names: editorialNamesSchema.describe('editorial/names.yaml：名称'),
  synonyms: synonymsSchema.describe('editorial/synonyms.yaml：检索用的同义词'),
  indicators: editorialIndicatorsSchema.describe('editorial/indicators.yaml：指标的归并和更正'),
  decisions: decisionsSchema.describe('ledger/decisions.yaml：已发布锚点的改动'),
};
