import { parse } from '../corpus/parse.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import type { Relation } from '../model/layers.ts';

/** A text with the shapes that pages care about: parts, a section, run-in and own-line headings, paragraphs. */
export const SAMPLE_TEXT = `今年的工作要求如下。
一、夯实基础,加强能力建设
（一）战略力量培育行动
1.加快园区建设。对标一流标准,建设园区。提升三大行动(试行)。（责任单位：市科技局、市教育局）
2.完善体系。落实意见。
第二段没有标题。又一句。
二、强化保障
3.加强投入。确保增长15%以上。`;

/** A document made from the sample text; everything the text does not state is empty. */
export function sampleDocument(changes: Partial<PolicyDocument> = {}): PolicyDocument {
  const slug = changes.slug ?? 'sample';
  return {
    slug,
    title: '工作要点',
    titleSupplied: false,
    note: null,
    year: null,
    period: null,
    placed: null,
    genre: null,
    level: 'unknown',
    place: null,
    issuer: null,
    date: null,
    dateNote: null,
    status: 'unknown',
    statusEvidence: null,
    inferred: {},
    metadata: {},
    source: { file: 'sample.txt', sha256: '0'.repeat(64), received: null },
    origin: null,
    originNote: null,
    outside: [],
    formerAnchors: [],
    clauses: [...parse(SAMPLE_TEXT, slug).clauses],
    ...changes,
  };
}

/** A relation between two clauses, of the plainest sort. */
export function sampleRelation(a: string, b: string, strength = 0.5): Relation {
  return {
    a,
    b,
    type: 'continues',
    origin: 'editor',
    strength,
    evidence: { a: `${a}的话`, b: `${b}的话` },
    why: '同一件事',
  };
}
