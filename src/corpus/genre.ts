/** What official documents are called, at the end of their names. */
const GENRE =
  /(?:方案|意见|通知|要点|决定|决议|办法|规划|计划|纲要|条例|规定|细则|措施|报告|公告|通告|思路|总结|清单|指南|指引|制度|批复|函|政策|章程|准则|行动|任务|安排|规则|标准|目录|法|解释|修正案|预案|草案|案例|守则|公约|宣言|大纲|讲话|令|实录|解读|释义|责任书|倡议书|意向书|说明|名单|一览表|任务分工|分工方案|攻略|裁定书|判决书|條例|規定|辦法|計[畫劃]|綱要|細則|報告|規劃|決定|決議|總結|準則|標準|目錄|規則|解釋|預案|意見|要點|說明|通則|议定书|案|法典)$/u;
/** …关于印发《…若干措施》: the name of a notice that ends with the name of what it encloses. */
const ENCLOSING =
  /(?:印发|转发|批转|公布|发布|制订的|制定的)\s*(?:《[^《》]+》[和、及]?)*《[^《》]+》$/u;
const OPENERS = /[（(〔［[]/u;
const CLOSERS = '）)〕］]';
/** What of a line matters here, in characters: a file whose line ends were lost is one very long line. */
const LONGEST_NAME = 300;

/** True for a line that ends as a document's name does, brackets behind it (征求意见稿, a date) aside. */
export function namesDocument(line: string): boolean {
  const end = line.slice(-LONGEST_NAME);
  const name = withoutClosingBracket(withoutClosingBracket(end)).trim();
  return GENRE.test(ENCLOSING.test(name) ? name.slice(0, -1) : name);
}

/** A text without the brackets at its end. Looked for from the end: a pattern would try every opening one. */
function withoutClosingBracket(text: string): string {
  const whole = text.trimEnd();
  if (whole === '' || !CLOSERS.includes(whole.charAt(whole.length - 1))) return text;
  const inside = whole.slice(0, -1);
  const from = Math.max(...[...CLOSERS].map((closer) => inside.lastIndexOf(closer))) + 1;
  const at = inside.slice(from).search(OPENERS);
  return at < 0 ? text : inside.slice(0, from + at).trimEnd();
}
