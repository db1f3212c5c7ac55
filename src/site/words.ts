import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { Relation, RelationType } from '../model/layers.ts';
import { shorten, shownTitle } from './label.ts';
import { shortenTitle } from './short-title.ts';

/** How the site calls the types of relations. */
export const relationNames: Readonly<Record<RelationType, string>> = {
  continues: '前后延续',
  implements: '上下落实',
  'same-target': '同一指标',
  'same-name': '同一事物',
  mentions: '提及',
};

/** Who found a relation. */
export const originNames: Readonly<Record<Relation['origin'], string>> = {
  editor: '编者判断',
  computed: '程序比对',
  explicit: '原文写明',
};

/** How the site calls the levels of those who issued a document. */
export const levelNames: Readonly<Record<PolicyDocument['level'], string>> = {
  national: '国家',
  province: '省级',
  city: '市级',
  county: '区县级',
  town: '乡镇级',
  unknown: '层级不详',
};

/** How the site calls what became of a document. */
export const statusNames: Readonly<Record<PolicyDocument['status'], string>> = {
  draft: '征求意见稿',
  final: '正式文本',
  superseded: '已被取代',
  unknown: '效力未查明',
};

const BRACKETS = /[（(][^（()）]*[）)]/g;

/** Widths of a Chinese character that a title in a list may have. */
const TITLE = 22;

/** Characters that a preview shows. */
const PREVIEW = 110;

/** Short titles, which every list asks for anew. */
const known = new WeakMap<PolicyDocument, string>();

/** A title to fit on a line: without brackets, supplied ones in ［］, drafts marked. */
export function shortTitle(document: PolicyDocument): string {
  const title = known.get(document) ?? shortTitleOf(document);
  known.set(document, title);
  return title;
}

function shortTitleOf(document: PolicyDocument): string {
  const bare = shortenTitle(document.title.replace(BRACKETS, ''), TITLE);
  const shown = document.titleSupplied ? `［${bare}］` : bare;
  return document.status === 'draft' ? `${shown}（征求意见稿）` : shown;
}

/** The time a document speaks of: `2011年`, `2023—2027年`, a date, or that the text states none. */
export function timeLabel(document: PolicyDocument): string {
  if (document.period !== null) return `${document.period[0]}—${document.period[1]}年`;
  if (document.year !== null) return `${document.year}年`;
  return document.date ?? '时间未注明';
}

/** One sentence on a document for search engines and lists. */
export function describeDocument(document: PolicyDocument): string {
  const tasks = document.clauses.filter((clause) => clause.kind === 'task').length;
  const counted = tasks === 0 ? '' : `，${tasks}项任务`;
  // Whether a text is the final one is the editors' inference, which one sentence has no room to mark.
  const draft = document.status === 'draft' ? `，${statusNames.draft}` : '';
  return `${shownTitle(document)}（${timeLabel(document)}${draft}${counted}），逐条可引。${document.note ?? ''}`;
}

/**
 * A clause's own first sentence, for those who see only a preview; after a heading that is one, the
 * next as well.
 */
export function firstSentence({ text, heading, sentences }: Clause): string {
  const characters = [...text];
  const [first, second] = sentences;
  if (first === undefined || second === undefined) return shorten(text, PREVIEW);
  const [start, end] = first.range;
  const opening = characters.slice(start, end).join('').trim();
  const isHeading = heading !== null && opening.startsWith(heading.trim());
  return shorten(characters.slice(start, isHeading ? second.range[1] : end).join(''), PREVIEW);
}
