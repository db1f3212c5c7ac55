import type { PolicyDocument } from '../model/corpus.ts';
import { quotedTitle } from './quoted-title.ts';

type Outside = PolicyDocument['outside'][number];
type Origin = NonNullable<PolicyDocument['origin']>;

/** What editors say of a document outside the library; never that it is so. */
export const outsideWords: Readonly<Record<Outside['relation'], string>> = {
  successor: '其后的文本可能是',
  outcome: '由此产生的文件可能是',
};

/** How much of the text was compared with the page that editors found. */
export const matchWords: Readonly<Record<Origin['match'], string>> = {
  full: '全文比对一致',
  opening: '只比对了开头，全文未比对',
};

/** What is said of a document whose origin nobody has found. */
export const UNFOUND = '来源未查明';

/** What the text's standing is, where it has none of its own; null for others. */
const STANDING: Partial<Record<PolicyDocument['status'], string>> = {
  draft: '征求意见稿，不是正式文本',
  superseded: '已被取代',
};

/** What must be known of a document and what of its facts is the editors', each with the evidence. */
export function documentNotes(document: PolicyDocument): string[] {
  const { status, titleSupplied, issuer, inferred, outside } = document;
  const titled = inferred['title'];
  return [
    ...[STANDING[status] ?? []].flat(),
    ...(titleSupplied ? [`题名为编者所拟${titled ? `：${titled}` : ''}`] : []),
    ...(issuer?.inferred ? [`责任者为编者推断：${issuer.evidence}`] : []),
    ...outside.map((one) => `${outsideSaid(one)}（编者推断：${bareEvidence(one)}）`),
    originNote(document),
  ];
}

/**
 * The editors' note at the end of a citation, in the brackets that mark what is theirs:
 * ［编者注：来源未查明；其后的文本可能是《…》］. A draft and a supplied title are told by the title.
 */
export function briefNote({ status, outside, origin, originNote }: PolicyDocument): string {
  const said = [
    ...(status === 'superseded' ? [STANDING.superseded] : []),
    origin === null
      ? (originNote ?? UNFOUND)
      : `来源页在${origin.publisher}，${origin.match === 'full' ? '全文比对一致' : '只比对了开头'}`,
    ...outside.map(outsideSaid),
  ];
  return `［编者注：${said.join('；')}］`;
}

/** The editors' evidence without the words that it is theirs, which stand before it. */
export function bareEvidence({ evidence }: Outside): string {
  return evidence.replace(/^编者推断[：:]/, '');
}

function outsideSaid({ relation, title }: Outside): string {
  return outsideWords[relation] + quotedTitle(title);
}

function originNote({ origin, originNote }: PolicyDocument): string {
  if (origin === null) return originNote ?? UNFOUND;
  return `来源页为编者所查：${origin.publisher} ${origin.url} ，${matchWords[origin.match]}`;
}
