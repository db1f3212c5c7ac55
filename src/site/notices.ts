import { bareEvidence, matchWords, outsideWords, UNFOUND } from '../citation/remarks.ts';
import { quotedTitle } from '../citation/quoted-title.ts';
import type { PolicyDocument } from '../model/corpus.ts';

/** What a reader must know before reading a document. */
export interface Notice {
  /** One sentence that stands out. */
  readonly said: string;
  /** What it speaks of outside this site: a document by its title, the page of origin by its publisher. */
  readonly other: { readonly name: string; readonly url: string | null } | null;
  /** Evidence or an explanation, null where there is none. */
  readonly more: string | null;
  /** True where the text has no force, or none any more. */
  readonly warns: boolean;
}

/** Draft or superseded, probable successors, a supplied title, the origin: in the order of their weight. */
export function noticesOf(document: PolicyDocument): Notice[] {
  return [
    ...statusNotice(document),
    ...document.outside.map((one) => ({
      said: outsideWords[one.relation],
      other: { name: quotedTitle(one.title), url: one.url },
      more: `编者推断，本站未收。依据：${bareEvidence(one)}`,
      warns: false,
    })),
    ...(document.titleSupplied
      ? [notice('题名为编者所拟。', '原文没有题名，方括号［］内的文字不是文件的原题。')]
      : []),
    originNotice(document),
  ];
}

/** Where the editors found the text, and how much of it they compared; plainly said where they did not find it. */
function originNotice({ origin, originNote }: PolicyDocument): Notice {
  if (origin === null) return notice(`${originNote ?? UNFOUND}。`, null);
  return {
    said: '来源页：',
    other: { name: origin.publisher, url: origin.url },
    more: `编者所查：${matchWords[origin.match]}`,
    warns: false,
  };
}

function statusNotice({ status, statusEvidence }: PolicyDocument): Notice[] {
  const more = statusEvidence === null ? null : `依据：${statusEvidence}`;
  if (status === 'draft') return [notice('这是征求意见稿，不是正式文本。', more, true)];
  return status === 'superseded' ? [notice('这份文件已被取代。', more, true)] : [];
}

function notice(said: string, more: string | null, warns = false): Notice {
  return { said, other: null, more, warns };
}

/** A notice as a line of text. */
export function noticeText({ said, other, more }: Notice): string {
  return `${said}${other === null ? '' : `${other.name}。`}${more ?? ''}`;
}
