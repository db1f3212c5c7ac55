import { naturalAllotment } from '../corpus/allotment.ts';
import { compile } from '../corpus/compile.ts';
import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import type { Indicator } from '../model/layers.ts';
import type { Found } from './found.ts';
import { readDocument } from './read.ts';

/** A corpus of one text, `plan.txt`. */
function compiled(text: string): Corpus {
  return compile({
    files: [{ name: 'plan.txt', bytes: new TextEncoder().encode(text) }],
    catalog: null,
    numberingOf: () => ({ allotment: naturalAllotment, reserved: new Set() }),
  }).corpus;
}

/** A document of one text, as the parser reads it, with what a catalog would say of it. */
export function documentOf(text: string, facts: Partial<PolicyDocument> = {}): PolicyDocument {
  const [document] = compiled(text).documents;
  if (document === undefined) throw new Error('no document');
  return { ...document, ...facts };
}

const planOf = (words: string): string => `一、主要任务\n1.抓好落实。${words}\n2.加强领导。\n`;

/** The figures of one sentence in a plan of the city 甲市 for 2024. */
export function figuresOf(sentence: string): readonly Found[] {
  return readDocument(documentOf(planOf(sentence), { year: 2024, place: '甲市' })).found;
}

/** A corpus of one plan of the city 甲市, whose task 1 says these words of 2024. */
export function corpusOf(words: string, facts: Partial<PolicyDocument> = {}): Corpus {
  const year = facts.year === null ? '' : '2024年，';
  const document = documentOf(planOf(year + words), { place: '甲市', ...facts });
  return { ...compiled(''), documents: [document], emendations: [] };
}

/** An indicator of which only some fields matter. */
export function indicator(fields: Partial<Indicator>): Indicator {
  return {
    ...{ id: 'i-1', clause: 'a/task-1', series: 's', name: '技术交易额', place: '甲市' },
    ...{ year: 2024, yearInferred: false, yearRead: 'sentence', value: '1', amount: 1 },
    ...{ printed: '1家', unit: '家', per: 'once', kind: 'target', result: false, qualifier: null },
    ...{ quote: '1家', origin: 'computed', ...fields },
  };
}
