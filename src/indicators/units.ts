/** Units of figures, as printed; an age or a length of time measures no goal and is none of them. */
const POINTS = ['个百分点', '百分点', '个点'];
const MONEY = ['元', '美元', '欧元', '人民币'];
const MEASURES = [
  ...['吨标准煤', '吨', '平方公里', '平方千米', '平方米', '立方米', '公里', '千米', '公顷', '亩'],
  ...['千瓦时', '千瓦', '倍'],
];
const COUNTS = [
  ...['人年', '人次', '批次', '人', '家', '个', '项', '件', '名', '位', '场', '次', '种', '款'],
  ...['支', '册', '部', '篇', '套', '台', '条', '座', '间', '栋', '户', '所', '例', '宗', '笔'],
];

/** Before these a counter counts time, meetings or manners of speaking: 3个月, 第十六次会议, 一个方面. */
const NOT_THEN = '(?!月|会议|全会|等级|工作日|自然日|小时|季度|学期|年度|星期|方面|层面|环节|维度)';

/** Counters that begin other words: 零部件, 十条例, 两家庭. */
const WORDS_OF_THEIR_OWN =
  '(?!部[件门分委署]|项目|家[庭电具长]|家万户|位[置于居]|名[单录称额]|场[景地所]|种[子植业类]|条[件例款]|台[阶湾]|座谈|户籍|所有|人[才员工口民大社物]|个[人性体])';

/** Matches a unit at the place it is tried at, the longest first; `28万元/人` has 元/人. */
export const UNIT = `(?:${WORDS_OF_THEIR_OWN}(?:${[...POINTS, ...MONEY, ...MEASURES, ...COUNTS]
  .sort((a, b) => b.length - a.length)
  .join('|')})(?:/\\p{Script=Han}{1,4}?(?![\\p{Script=Han}]))?|%)${NOT_THEN}`;

/** One spelling for one unit: 个点, 百分点 and 个百分点 are the same. */
export function unitOf(printed: string): string {
  return POINTS.includes(printed) ? '个百分点' : printed.replace(/^人民币$/u, '元');
}

/** True for units that count things, which may be followed by what they count. */
export function isCounter(unit: string): boolean {
  return COUNTS.includes(unit);
}
