import type { PolicyDocument } from '../model/corpus.ts';
import type { Units } from '../model/layers.ts';

/** 列第一位的为牵头单位，下同 and its kin: the first unit listed leads, here and from here on. */
const FIRST_LEADS =
  /(?:列|排)(?:在)?(?:第一|首)(?:位)?的?(?:单位|部门)?(?:均)?(?:为|是)牵头(?:单位|部门)?(?:[，,、；;]?\s*下同)?/u;

/** Where a document says that the first unit of a list leads; null where it does not. */
export function leadRule({ slug, clauses }: PolicyDocument): Units['rules'][number] | null {
  let found: Units['rules'][number] | null = null;
  for (const { id, text } of clauses) {
    const [quote] = FIRST_LEADS.exec(text) ?? [];
    // The smallest clause that holds it comes after those around it.
    if (quote !== undefined) found = { document: slug, clause: id, quote };
    else if (found !== null) break;
  }
  return found;
}
