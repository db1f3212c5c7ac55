/** Units of figures, as printed; an age or a length of time measures no goal and is none of them. */
const POINTS = ['个百分点', '百分点', '个点'];
const MONEY = ['元人民币', '元', '美元', '欧元', '人民币'];
const MEASURES = [
  ...['吨标准煤', '吨', '公斤', '千克', '升', '微克', '毫克', '平方公里', '平方千米', '平方米'],
  ...['㎡', 'm²', 'm2'],
  ...['立方米', '公里', '千米', '公顷', '亩', '兆瓦时', '兆瓦', '千瓦时', '千瓦', '千伏', '标箱'],
  '倍',
];
const COUNTS = [
  ...[
    '人年',
    '人次',
    '批次',
    '场次',
    '家次',
    '人',
    '家',
    '个',
    '项',
    '件',
    '名',
    '位',
    '场',
    '次',
    '种',
    '款',
  ],
  ...['支', '册', '部', '篇', '套', '台', '条', '座', '间', '栋', '户', '所', '例', '宗', '笔'],
  ...[
    '辆',
    '艘',
    '架',
    '株',
    '只',
    '头',
    '张',
    '处',
    '盏',
    '课时',
    '起',
    '班次',
    '架次',
    '艘次',
    '对',
  ],
];

/** What a unit can be by: 微克/立方米, 万元/亩. */
const PER = [
  ...[
    '立方米',
    '平方米',
    '平方公里',
    '公里',
    '亩',
    '公顷',
    '人',
    '万人',
    '户',
    '件',
    '台',
    '吨',
    '升',
  ],
  ...[
    '百亿元',
    '亿元',
    '十万人',
    '百人',
    '千人',
    '元',
    '万元',
    '千瓦时',
    '年',
    '月',
    '天',
    '日',
    '小时',
    '次',
    '个',
    '家',
  ],
];

/** Before these a counter counts time, meetings or manners of speaking: 3个月, 第十六次会议, 一个方面. */
const NOT_THEN =
  '(?!月|会议|全会|等级|工作日|自然日|小时|季度|学期|年度|星期|方面|层面|环节|维度|时辰)';

/** Counters that begin other words: 零部件, 十条例, 两家庭. */
const WORDS_OF_THEIR_OWN =
  '(?!部[件门分委署]|项目|家[庭电具长]|家万户|位[置于居]|名[单录称额]|场[景地所]|种[子植业类]|条[件例款]|台[阶湾]|座谈|户籍|所有|人[才员工口民大社物]|个[人性体]|头[部号雁等]|只[有要能]|张(?:[江网名]|家[口港界])|处[理置罚室级于长]|起[步来草点]|对[接外标口照应策]|架[构设桥]|升[级至到])';

/** Matches a unit at the place it is tried at, the longest first; `28万元/人` has 元/人. */
export const UNIT = `(?:${WORDS_OF_THEIR_OWN}(?:${longest([...POINTS, ...MONEY, ...MEASURES, ...COUNTS])})(?:/(?:${longest(PER)}))?|[%‰])${NOT_THEN}`;

function longest(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|');
}

/** One spelling for one unit: 个点, 百分点 and 个百分点 are the same, ㎡ is 平方米. */
export function unitOf(printed: string): string {
  if (POINTS.includes(printed)) return '个百分点';
  return printed.replace(/^元?人民币$/u, '元').replace(/㎡|m[²2]/u, '平方米');
}

/** True for units that count things, which may be followed by what they count. */
export function isCounter(unit: string): boolean {
  return COUNTS.includes(unit);
}
