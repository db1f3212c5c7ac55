import { namesDocument } from './genre.ts';
import { markerAt } from './markers.ts';

/** What a label says is no longer. */
const LONGEST_VALUE = 120;
/** 通知公告 is a kind of document; what is longer and ends so may be a document's name. */
const SHORTEST_TITLE = 6;
/** In so many lines below a value its document's title begins. */
const TITLE_LINES = 3;

const NAME = /(?:标题|名称)$/u;
const DAY = /(?:日期|时间)$/u;
/** 科技；人才 */
const LIST = /^(?:主题词|关键词)$/u;
const SUMMARY = '内容概述';
/** A sentence, whom a text is for, or how a law came about (根据…关于修改…的决定): no title goes on there. */
const ENDS_TITLE = /[。；]|[：:]$|^[（(]?\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/u;
/** Said where there is none. */
const NOTHING = /^(?:无|暂无|长期|永久|[-—－/／]+)$/u;
/** Without a word of Chinese, 某发〔2024〕12号, 第十号, 某科2024-12; 某局2022年工作 is none. */
const NUMBERED = /^[^\p{Script=Han}]*[\dA-Za-z][^\p{Script=Han}]*$|号|[〔［[(（【﹝]\s*\d{4}|\d$/u;
const DATED =
  /^(?:自\s*)?(?:[\d〇○零一二三四五六七八九]{4}\s*[年./-]\s*[\d一二三四五六七八九十]|\d{8}(?!\d))|^自.{1,8}之日/u;

/** What stands below a label that is alone on its line. */
export interface BelowLabel {
  /** As printed, its colon and blanks included. */
  readonly label: string;
  readonly below: string;
  /** The lines under that. */
  readonly rest: readonly string[];
  /** True for a line that begins with a label too. */
  readonly isFact: (line: string) => boolean;
}

/** True where the line below a label is what the label says: a number, a day, no title of a document. */
export function isValue({ label, below, rest, isFact }: BelowLabel): boolean {
  const name = bareLabel(label);
  const text = LIST.test(name) ? /。|[：:]$/u : /[。；]|[：:]$/u;
  if (below === '' || below.length > LONGEST_VALUE || text.test(below)) return false;
  if (NAME.test(name) || NOTHING.test(below)) return true;
  if (name.endsWith('号')) return isNumber(below) && !readsAsTitle(below);
  if (DAY.test(name)) return DATED.test(below) && !readsAsTitle(below);
  const aboveFact = isFact(rest[0] ?? '');
  if (markerAt(below) !== null) return aboveFact || isNumberedValue(below, rest);
  if (!readsAsTitle(below)) return true;
  // 信息分类 政府工作报告: what ends as a title does is none where the title stands below it.
  const mayBeTitle = name !== SUMMARY && below.includes('关于');
  return !mayBeTitle && (aboveFact || titleBegins(rest));
}

/** The longest name of a class of documents. */
const LONGEST_CLASS = 10;
const ORGAN = /(?:政府|办公室|办公厅|委员会|委|局|厅|部|院|会|组|中心|公司)$/u;

/** 1. 综合 right above the title; an organ's name would be the title's first line. */
function isNumberedValue(line: string, rest: readonly string[]): boolean {
  const name = line.slice(markerAt(line)?.printed.length ?? 0).trim();
  const isClass = name !== '' && name.length <= LONGEST_CLASS && !ORGAN.test(name);
  return isClass && !readsAsTitle(name) && titleBegins(rest);
}

/** 15. above a title, the number of a collection. */
const COUNTER = /^[（(]?\d{1,3}[）)．.、]$/u;

/** A numbered line of words (3. 某市工作要点), or a counter alone, is no number of a document. */
function isNumber(line: string): boolean {
  if (COUNTER.test(line)) return false;
  return NUMBERED.test(line) && !(/\p{Script=Han}/u.test(line) && markerAt(line) !== null);
}

/**
 * True where a label stands there without a value: it has a colon, says a number or a day, or the
 * title begins below it. 来源 and 名称 are words as any other above anything else.
 */
export function isEmptyLabel({ label, below, rest }: BelowLabel): boolean {
  const name = bareLabel(label);
  const sure = /[：:]$/u.test(label) || name.endsWith('号') || DAY.test(name);
  return below !== '' && (sure || titleBegins([below, ...rest]));
}

/** True for a line that reads as a document's title, or as the first line of one. */
function readsAsTitle(line: string): boolean {
  if (line.length > LONGEST_VALUE || ENDS_TITLE.test(line)) return false;
  return line.includes('关于') || (line.length >= SHORTEST_TITLE && namesDocument(line));
}

/** True where these lines begin with a document's title, the number of a collection before it or not. */
export function titleBegins(lines: readonly string[]): boolean {
  const head = lines.slice(0, TITLE_LINES);
  const end = head.findIndex(
    (line, i) => ENDS_TITLE.test(line) || (i > 0 && markerAt(line) !== null),
  );
  return head.slice(0, end < 0 ? head.length : end).some(readsAsTitle);
}

function bareLabel(label: string): string {
  return label.replace(/[\s：:]+/gu, '');
}
