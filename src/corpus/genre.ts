/** What official documents are called, at the end of their names. */
const GENRE =
  /(?:方案|意见|通知|要点|决定|决议|办法|规划|计划|纲要|条例|规定|细则|措施|报告|公告|通告|思路|总结|清单|指南|指引|制度|批复|函|政策|章程|准则|行动|任务|安排|规则|标准|目录|法|解释|修正案|预案|草案|案例|守则|公约|宣言|大纲|讲话|令|实录|解读|释义|责任书|倡议书|意向书|说明|名单|一览表|任务分工|分工方案|攻略|裁定书|判决书|條例|規定|辦法|計[畫劃]|綱要|細則|報告|規劃|決定|決議|總結|準則|標準|目錄|規則|解釋|預案|意見|要點|說明|通則|议定书|案|法典|台[账賬]|榜单|倡议|[白蓝绿]皮书|协议|协议书|合同|纪要|紀要|名录|名錄|规范|規範|规程|規程|大事记|通报|通報|须知|須知|任务分解|分[解配工]表|答复|答覆|摘要|导引|導引|导则|導則|手册|手冊|公报|公報|声明|聲明|问答|解答|记者问|路线图|藍圖|蓝图)$/u;
/** 科技人才十条, 科技新政20条: measures are called by how many they are; 第十条 and 不少于十条 are no names. */
const COUNTED =
  /\p{Script=Han}(?<![第于於达有计共近约过前上条一二三四五六七八九十])(?:[一二三四五六七八九十]{1,4}|\d{1,3})条$/u;
/** What stands behind the kind without brackets: 2.0, 2.0版, 2024年版, 试行. */
const VERSION =
  /(?<=\p{Script=Han})\s*(?:[Vv]?\d{1,2}\.\d{1,2}版?|(?:19|20)\d{2}年?版|第[一二三四五]版|修订版|修订稿|试行|试行稿)$/u;
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
  const bare = withoutClosingBracket(withoutClosingBracket(withoutSpacing(end))).trim();
  const name = bare.replace(VERSION, '');
  return COUNTED.test(name) || GENRE.test(ENCLOSING.test(name) ? name.slice(0, -1) : name);
}

/** So many words, nearly all of one character, are one text spaced out: 工 作 要 点. */
const FEWEST_WORDS = 4;
const NEARLY_ALL = 0.8;

/** A line whose characters are printed far apart without the spaces between; any other as it is. */
export function withoutSpacing(line: string): string {
  const words = line.trim().split(/\s+/u);
  const alone = words.filter((word) => word.length === 1).length;
  const spaced = words.length >= FEWEST_WORDS && alone >= words.length * NEARLY_ALL;
  return spaced ? words.join('') : line;
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
