import { namesDocument } from './genre.ts';

/** 附件, 附件1：: the label above an enclosed document. */
export const ANNEX_LABEL = /^附\s*[件录錄表]\s*[0-9０-９一二三四五六七八九十]*\s*[：:]?$/u;
/** 附件1：某方案: label and title on one line. */
const LABELLED =
  /^附\s*[件录錄]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*(?:[：:]|\s)\s*(?=\p{Script=Han})/u;
/** What a notice does with a document that it encloses. */
export const ACT = '印发|印發|转发|轉發|批转|下发|颁发|发布|公布|制定|修订';
/** 《某市〈…〉实施方案》 */
const QUOTED = /《(?:[^《》]|《[^《》]*》)+》/gu;
/** 关于印发某市实施方案的通知 */
const ISSUED = new RegExp(`(?:${ACT})([^《》，。；]{4,100}?)的?(?:通知|函|公告|决定|通报)`, 'gu');
const DAY =
  /^\s*(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[一二][〇○Ｏ零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u;
/** （此件公开发布） */
const REMARK = /^[（(][^（）()]{2,40}[）)]$/u;
const SENTENCE_END = /[。！；：:）)]$/u;
const ORGAN = /(?:局|厅|委|委员会|办公室|政府|法院|检察院|部|中心|公司|办|组|会|院|处)$/u;

/** 邮箱：kjj@example.cn: whom to answer stands last in a notice. */
const CONTACT =
  /^(?:电子)?(?:邮箱|邮件|联系电话|联系方式|联系人|传真|电话|地址)[^：:]{0,6}[：:]\s*\S/u;

const MOST_LINES = 4;
const LONGEST_SIGNATURE = 60;
const SHORTEST_NAME = 6;
/** A title and a name that agree so far from their ends differ only in who issues it. */
const SHORTEST_END = 10;
/** How much of a text may be a notice, in characters. */
const LONGEST_NOTICE = 6000;

/** Lines that are together the title of a document that the text above names. */
export interface NamedTitle {
  /** Index of the first of them, and how many they are. */
  readonly index: number;
  readonly size: number;
  /** Word for word, the marks aside. */
  readonly exact: boolean;
}

/** True for a line that is a day and no more. */
export function isDay(line: string): boolean {
  return DAY.test(line);
}

/** True for a remark in brackets, which stands between a notice's day and what it encloses. */
export function isRemark(line: string): boolean {
  return REMARK.test(line);
}

/** True for a line that could be one of a title: no sentence, day, remark or label. */
export function isTitleLike(line: string): boolean {
  const apart = isDay(line) || isRemark(line) || ANNEX_LABEL.test(line);
  return !apart && !line.startsWith('《') && !/[。；！？：:]/u.test(line);
}

/**
 * Finds the lines that say again, below the end of a sentence, a signature, a day or a label, what the
 * head of the text calls a document in 《》, after 印发, or among its 附件.
 */
export function namedTitles(lines: readonly string[]): NamedTitle[] {
  const head = new Head(lines);
  return lines.flatMap((line, index) => {
    if (index === 0 || !mayEnd(lines[index - 1] ?? '')) return [];
    const found = LABELLED.test(line)
      ? labelledTitle(lines, index, head)
      : titleAt(lines, index, head);
    return found === null ? [] : [found];
  });
}

function mayEnd(line: string): boolean {
  const signature = ORGAN.test(line) && line.length <= LONGEST_SIGNATURE;
  return (
    signature ||
    CONTACT.test(line) ||
    SENTENCE_END.test(line) ||
    isDay(line) ||
    ANNEX_LABEL.test(line)
  );
}

/** 附件1：某方案 above text; in the list of what is attached others or the signature stand below. */
function labelledTitle(lines: readonly string[], index: number, head: Head): NamedTitle | null {
  const title = (lines[index] ?? '').replace(LABELLED, '');
  const below = lines[index + 1] ?? '';
  const listed = LABELLED.test(below) || /^\d/u.test(below) || !hasText(lines, index + 1);
  const exact = isTitleLike(title) && head.likeness(title, index, true) === 'same';
  return exact && !listed ? { index, size: 1, exact } : null;
}

function titleAt(lines: readonly string[], index: number, head: Head): NamedTitle | null {
  const label = ANNEX_LABEL.test(lines[index - 1] ?? '');
  for (let size = 1; size <= MOST_LINES; size += 1) {
    const last = lines[index + size - 1];
    if (last === undefined || !isTitleLike(last)) return null;
    const title = lines.slice(index, index + size).join('');
    const likeness = head.likeness(title, index, label);
    if (likeness !== null && (label || hasText(lines, index + size))) {
      return { index, size, exact: likeness === 'same' };
    }
  }
  return null;
}

/** A list of attachments ends with who signed and when; a document goes on. */
function hasText(lines: readonly string[], from: number): boolean {
  return from < lines.length && !lines.slice(from, from + 2).some(isDay);
}

/** The names that the head of a text gives to documents, each with how far it reaches. */
class Head {
  readonly #text: string;
  /** For each line where it begins in the text. */
  readonly #starts: readonly number[];
  readonly #names: readonly { readonly name: string; readonly end: number }[];

  constructor(lines: readonly string[]) {
    let text = '';
    const starts: number[] = [];
    for (const line of lines) {
      starts.push(text.length);
      if (text.length < LONGEST_NOTICE) text += line.normalize('NFKC').replace(/\s/gu, '');
    }
    this.#text = text.slice(0, LONGEST_NOTICE);
    this.#starts = starts;
    const found = [...this.#text.matchAll(QUOTED), ...this.#text.matchAll(ISSUED)];
    this.#names = found.flatMap((match) => {
      const name = foldedName(match[1] ?? match[0]);
      const end = match.index + match[0].length;
      return name.length < SHORTEST_NAME ? [] : [{ name, end }];
    });
  }

  /** How a title that begins at line `index` agrees with a name above it, null where it does not. */
  likeness(title: string, index: number, label: boolean): 'same' | 'end' | null {
    const folded = foldedName(title);
    if (folded.length < SHORTEST_NAME) return null;
    const start = this.#starts[index] ?? 0;
    const names = this.#names.filter(({ end }) => end <= start).map(({ name }) => name);
    if (names.includes(folded) || (label && this.#lists(title, start))) return 'same';
    const agree = names.some((name) => agreeAtEnd(folded, name));
    return agree && namesDocument(title) ? 'end' : null;
  }

  /** 附件：1.某方案: the title stands in the list of what is attached. */
  #lists(title: string, end: number): boolean {
    const bare = title.normalize('NFKC').replace(/\s/gu, '');
    const at = this.#text.slice(0, end).indexOf(bare);
    return at > 0 && /(?:附件:?|\d[.、]|:)$/u.test(this.#text.slice(Math.max(0, at - 4), at));
  }
}

function agreeAtEnd(title: string, name: string): boolean {
  const shorter = Math.min(title.length, name.length);
  return shorter >= SHORTEST_END && (title.endsWith(name) || name.endsWith(title));
}

/** A name without marks, 的 and the bracket at its end: notice and title may differ in them. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s《》〈〉<>“”"‘’'、的]/gu, '')
    .replace(/\([^()]{2,12}\)?$/u, '');
}
