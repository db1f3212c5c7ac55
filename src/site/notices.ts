import type { PolicyDocument } from '../model/corpus.ts';

/** What a reader must know before reading a document. */
export interface Notice {
  /** One sentence that stands out. */
  readonly said: string;
  /** A document outside this site that it speaks of. */
  readonly other: { readonly title: string; readonly url: string | null } | null;
  /** Evidence or an explanation, null where there is none. */
  readonly more: string | null;
  /** True where the text has no force, or none any more. */
  readonly warns: boolean;
}

const OUTSIDE: Readonly<Record<PolicyDocument['outside'][number]['relation'], string>> = {
  successor: '其后的文本可能是',
  outcome: '由此产生的文件可能是',
};

/** Draft or superseded, probable successors, a supplied title: in the order of their weight. */
export function noticesOf(document: PolicyDocument): Notice[] {
  return [
    ...statusNotice(document),
    ...document.outside.map(({ relation, title, url, evidence }) => ({
      said: OUTSIDE[relation],
      other: { title, url },
      more: `编者推断，本站未收。依据：${evidence.replace(/^编者推断[：:]/, '')}`,
      warns: false,
    })),
    ...(document.titleSupplied
      ? [notice('题名为编者所拟。', '原文没有题名，方括号［］内的文字不是文件的原题。')]
      : []),
  ];
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
  const title = other === null ? '' : `《${other.title}》。`;
  return `${said}${title}${more ?? ''}`;
}
