import { QUESTION_LABEL } from './question-label.ts';
import { sentencesOf } from './sentences.ts';

/** How long a caption may be, in characters. */
export interface Limits {
  /** The longest heading that runs into its paragraph. */
  readonly runIn: number;
  /** The longest one with a comma in it: 推进政务公开，强化解读回应. */
  readonly withComma: number;
}

const USUAL: Limits = { runIn: 40, withComma: 30 };
/** Where the clauses beside it have captions, a longer one is one too. */
export const AMONG_CAPTIONS: Limits = { runIn: 48, withComma: 44 };
/** Where each clause of a list is one such sentence with its text below. */
export const ABOVE_TEXT: Limits = { runIn: 50, withComma: 50 };
/** The longest heading on a line of its own. */
const LONGEST_OWN_LINE = 60;

const ORGAN =
  '(?:委员会|常委会|人民政府|政府|法院|检察院|部门|单位|管委会|监委|办公室|委|局|厅|院|会|企业|机构|代表)';
const DUTY =
  '(?:应当|应该|应|要|可以|可|须|必须|不得|负责|适时|依法|将|会同|牵头|按照|根据|定期|及时|有权|在职责)';
/** A sentence that says who has to do something is the text itself, not its caption: 市人大常委会适时制定…. */
const ORGAN_SUBJECT = new RegExp(`^[^，,。]{0,16}?${ORGAN}(?:[（(][^）)]{1,8}[）)])?${DUTY}`);
/** A sentence about a time is text: 2020年,全区…, 到2027年…. */
const TIME_SUBJECT = /^(?:到|至|截至)?\s*\d{4}年(?:以来|底|末|前)?[，,]/;
/** What follows the comma judges what precedes it: 科创区建设,是…的支撑. */
const PREDICATE = /[，,]\s*(?:是|为了|则|即|其|也|并且|使|让|故|因此|因而|从而)/;
/** 本通知自2023年6月1日起施行: when something takes effect is text. */
const EFFECT = /^本[^，,。]{1,20}自|自[^，,。]{2,24}起(?:施行|实施|执行|生效)|同时(?:废止|失效)$/;
/** 第一条（目的和依据）: an article's caption stands in brackets. */
const BRACKET_CAPTION = /^(?:[（(]([^（）()。]{2,30})[）)]|【([^【】。]{2,30})】)/;
/** 第四条（删除）: what became of the article. */
const REMARK = /^(?:已?[删刪]除|略|空|保留|失效|废止|廢止)$/u;
/** 〔市工信局负责〕 and nothing else behind a sentence: the sentence is the task itself. */
const RESPONSIBLE_ONLY =
  /^[（(〔[【][^。]*(?:负责|牵头|配合|责任|单位|部门)[^。]*[）)〕\]】]?[。；]?$/u;
/** …须满足下列条件：leads a list, it is no heading. */
const LEAD =
  /(?:如下|以下[^，。：:]{0,8}|下列[^，。：:]{0,8}|须|应|应当|满足|包括|包含|分为)[：:]$/u;
/** 三、有哪些举措？ alone on its line, the answer below it. */
const QUESTION = new RegExp(`^(?:${QUESTION_LABEL}\\s*)?[^。！？?；;：:]{2,50}[？?]$`, 'u');
/** A line that ends so goes on with the next: …的，应当提交 / 下列材料. */
const FRAGMENT = /(?:应当|包括|并且|以及|达到|或者|(?<!目)的)$/u;
/**
 * A sentence that says how much, who makes up what, or what each has to do is text, whatever stands below it:
 * 检查组由三个部门组成, 每年可提取12000元.
 */
const STATEMENT =
  /[\d一二三四五六七八九][\d十百千万亿.]*余?(?:万|亿)?(?:元|公里|平方|米|家|人|名|户|亩|吨|[%％]|个百分点)|余[家人条个项名户]|由.{1,20}(?:组成|牵头|承担)|^各|每[年月]|^第.{1,6}条|应当|^[^，,]{2,12}(?:现有|共有|设有)/u;
/** 将第九条修改为：“…。”: what is said ends a sentence, though a quotation mark ends the line. */
const SAYS = /[：:]\s*[“「][^”」]*[。！？；;][”」]$/u;
/** 各位代表，回顾过去一年，…: who is spoken to. */
const SPOKEN = /^(?:尊敬的)?(?:各位|同志们|朋友们)/u;
const COLON_OR_STOP = /[：:；;！？。]/;

/**
 * How long the heading is that runs into the paragraph before its first 。 (in UTF-16 units, the 。 not
 * counted), or 0 where the paragraph has none: its first sentence is too long to be a caption, says who
 * must do what, or is all there is.
 */
export function runInHeading(paragraph: string, limits: Limits = USUAL): number {
  const [first, second, third] = sentencesOf(paragraph);
  if (first === undefined || second === undefined) return 0;
  if (third === undefined && RESPONSIBLE_ONLY.test(paragraph.slice(...second))) return 0;
  const sentence = paragraph.slice(first[0], first[1]);
  if (!sentence.endsWith('。')) return 0;
  const caption = sentence.slice(0, -1);
  return looksLikeCaption(caption, limits) ? first[0] + caption.length : 0;
}

function looksLikeCaption(caption: string, limits: Limits): boolean {
  const sentences = [COLON_OR_STOP, ORGAN_SUBJECT, TIME_SUBJECT, PREDICATE, EFFECT, SPOKEN];
  if (sentences.some((pattern) => pattern.test(caption))) return false;
  const phrases = outsideQuotes(caption).split(/[，,]/);
  if (phrases.length === 1) return caption.length <= limits.runIn;
  return phrases.length <= 3 && caption.length <= limits.withComma;
}

/** Commas inside quotation marks and brackets do not divide the caption. */
function outsideQuotes(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》|[（(][^）)]*[）)]/g, 'X');
}

/**
 * How long the heading is that fills the whole paragraph, or 0 where the paragraph is text.
 * A closing colon, or a closing 。 before text of its own (`followed`), is not part of the heading.
 */
export function ownLineHeading(
  paragraph: string,
  followed: boolean,
  limits: Limits = USUAL,
): number {
  if (LEAD.test(paragraph) || SAYS.test(paragraph)) return 0;
  if (followed && QUESTION.test(paragraph)) return paragraph.length;
  const line = withoutRemark(paragraph);
  const open = line.replace(followed ? /[：:。]$/ : /$/, '');
  if (open.length > LONGEST_OWN_LINE || /[。！？；;：:，,、]$/.test(open)) return 0;
  if (/[。！？；;]/.test(outsideQuotes(open))) return 0;
  if (FRAGMENT.test(open) || (line.endsWith('。') && isText(open))) return 0;
  if (open === line) return open.length;
  const mayHaveComma = limits !== USUAL || !/[，,]/.test(open);
  return looksLikeCaption(open, limits) && mayHaveComma ? open.length : 0;
}

/** The longest heading that ends with a full stop and has nothing below it. */
const LONGEST_STOPPED = 20;

/**
 * How long the heading is of a clause that is nothing else, `（二）加强组织领导。`, or 0. Only among clauses
 * that have headings is it one: elsewhere a short sentence is the text.
 */
export function stoppedHeading(paragraph: string): number {
  const heading = paragraph.endsWith('。') ? paragraph.slice(0, -1) : '';
  const short = heading.length > 0 && heading.length <= LONGEST_STOPPED;
  const mayBe = short && !/[，,、]/u.test(heading) && !isText(heading);
  return mayBe && looksLikeCaption(heading, USUAL) ? heading.length : 0;
}

/** 有下列情形之一的，不予受理。 says what the list below it is. */
const OF_LIST = /下列|以下|如下|分别/u;

/**
 * How long the heading is of a clause with numbered clauses right below it: `（一）加强服务，提升体验。`
 * above 1. and 2., or 0. Text would not stop there.
 */
export function headingAboveList(paragraph: string): number {
  const heading = paragraph.endsWith('。') ? paragraph.slice(0, -1) : '';
  if (heading === '' || isText(heading)) return 0;
  return looksLikeCaption(heading, USUAL) ? heading.length : 0;
}

/** True for a sentence that is no heading, though it stands alone on its line. */
function isText(sentence: string): boolean {
  return OF_LIST.test(sentence) || STATEMENT.test(sentence);
}

/** A heading that a remark in brackets makes too long for one, without the remark. */
function withoutRemark(line: string): string {
  return line.length > LONGEST_OWN_LINE ? line.replace(/[（(][^（）()]*[）)]$/u, '') : line;
}

/** The caption in brackets at the start of an article, without them, or null. */
export function bracketCaption(paragraph: string): string | null {
  const match = BRACKET_CAPTION.exec(paragraph);
  const caption = match?.[1] ?? match?.[2] ?? null;
  if (caption === null || !REMARK.test(caption)) return caption;
  // 【废止】本条例自…起施行，…同时废止: what the article is about, as its text stands behind it.
  const isCaption = match?.[2] !== undefined && paragraph.length > match[0].length;
  return isCaption ? caption : null;
}
