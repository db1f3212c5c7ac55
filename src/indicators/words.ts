/** Words around figures, as official documents use them. Longer ones come first in what is built. */

const either = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const HOPING = ['力争', '(?<!新)争取', '预计', '确保', '努力', '预期(?!寿命)', '超额完成', '冲刺'];
const ABOVE = [
  ...[
    '突破',
    '超过',
    '超',
    '不下于?(?=$|[\\d百千万亿一二三四五六七八九十])',
    '不少于',
    '不低于',
    '不小于',
    '至少',
    '逾',
  ],
  // 高于5%, but 高于全国1个百分点
  '[高大]于(?=$|\\d)',
  // 上万人, 过百家, 破千亿
  '[上过破](?=[百千万亿\\d])',
];
const BELOW = ['(?<!不)[低少小]于(?=$|\\d)', '不超过', '不高于', '不大于', '控制在'];

/** Hope: the figure is aimed at. */
export const HOPES = either(HOPING);

/** The figure is a floor. */
export const FLOORS = either(ABOVE);

/** The figure is a ceiling. */
export const CEILINGS = either(BELOW);

/** The figure is about, or all together. */
const ABOUT = [
  '约(?!定|谈|束)',
  '近(?![岸海郊期零\\d一二三四五六七八九十]|\\d*年)',
  '累计',
  ...['总计', '合计', '共计', '总共', '一共'],
];

/** What may be said of a figure before it. */
export const BEFORE = either([...HOPING, ...ABOVE, ...BELOW, ...ABOUT]);

/** What may be said of a figure after it. */
export const AFTER = either(['以上', '左右', '以内', '以下', '上下', '及以上', '之间']);

/** What is counted in money. */
export const VALUES =
  '总值|产值|增加值|市值|销售额|成交额|交易额|零售额|进出口额?|出口额?|总额|营收|收入|投资|投入|支出|经费|资金|基金|贷款|存款|余额|利润|税收|融资|消费|GDP|(?:基金|产业|经济|资产|管理|总)规模|经济总量|财力|资产';

/** Verbs that lead to a figure and say nothing of what is measured. */
export const REACHES = either([
  ...[
    '达到',
    '达',
    '实现',
    '完成',
    '为',
    '至',
    '到',
    '增至',
    '增加到',
    '增加至',
    '增长到',
    '增长至',
    '发展到',
    '提高到',
    '提高至',
  ],
  ...['提升到', '提升至', '扩大到', '扩大至', '扩充到', '扩充至', '升至', '跃升至', '上升至'],
  ...[
    '降至',
    '降到',
    '下降到',
    '下降至',
    '降低到',
    '降低至',
    '减少到',
    '减少至',
    '压缩到',
    '压缩至',
  ],
  ...[
    '压减到',
    '压减至',
    '缩短到',
    '缩短至',
    '拓展至',
    '延长至',
    '调整为',
    '减按',
    '降为',
    '保持在',
    '稳定在',
    '跃居',
    '站上',
    '跨越',
    '迈上',
    '跨上',
  ],
]);

/** 新增, 新建, 新认定: new, whatever is done. */
const NEWLY =
  '新(?:增|建成|改?扩?建|认定|培育|引进|入选|入库|设立|设|获批|获评|获|创建|开工|开辟|筹集|集聚|引育|当选|改建|投产|发现|签约|落地|注册|登记|组建|争取|招引|签)';

/** Verbs that bring something new: the figure is what comes on top. */
export const NEWS = either([
  NEWLY,
  '再建',
  '再增(?![加长])',
  '增加(?!值|[到至])',
  '净增',
  '引进',
  '引育',
  '招引',
]);

/** Verbs that name or raise something anew, unless a total follows: 认定高新技术企业50家. */
export const RAISES = either(['认定', '培育']);

/** Verbs of newness that say so whatever verb follows. */
export const NEW = either([NEWLY, '再建', '净增']);

/** Verbs of change: the figure is how much. */
const GROWS = ['增长', '递增'];
const FALLEN = ['下降', '降低', '回落', '下滑', '压降', '下调', '再降(?![至到为])'];

const RATE = ['增速', '增幅', '涨幅', '增长率', '增长幅度'];

/** What is measured is itself a rate of change. */
export const RATES = either([...GROWS, ...RATE]);

/** The figure is a rate of change. */
export const GROWTHS = either([...GROWS, ...FALLEN, ...RATE, '降幅', '减幅', '下降率']);

const LESS = ['减少', '压缩', '压减', '缩短', '缩小', '缩减', '削减', '精简'];

/** The figure is a change in per cent or points. */
export const CHANGES = either(['提高', '提升', '提速', '增加', ...LESS]);

/** It falls by the figure. */
export const FALLS = either([...FALLEN, ...LESS, '降幅', '减幅', '下降率']);

/** Verbs before what is to be less: 减少审批事项20项. */
export const LESSENS = `(?:${either([...LESS, '降低', '压降'])})(?!到|至|率|幅)`;

/** Verbs that lead to what is measured. */
const DO = [
  ...[
    '推动',
    '推进',
    '推广',
    '加快',
    '支持',
    '鼓励',
    '引导',
    '组织',
    '实施',
    '开展',
    '举办',
    '召开',
  ],
  ...[
    '承办',
    '参加',
    '建设',
    '建成',
    '建立',
    '共建',
    '筹建',
    '组建',
    '创建',
    '打造',
    '构建',
    '布局',
  ],
  ...[
    '形成',
    '培育',
    '培养',
    '认定',
    '集聚',
    '汇聚',
    '吸引',
    '入库',
    '获评',
    '获批',
    '申报',
    '立项',
  ],
  ...[
    '转化',
    '攻克',
    '部署',
    '发放',
    '推荐',
    '征集',
    '扶持',
    '辅导',
    '服务',
    '带动',
    '惠及',
    '争创',
  ],
  ...[
    '开发',
    '发展',
    '落户',
    '设立',
    '发布',
    '出台',
    '派遣',
    '入选',
    '建设完成',
    '累计派遣',
    '进入',
  ],
  ...[
    '加大',
    '实现',
    '探索建立',
    '抓好',
    '办好',
    '落实',
    '推出',
    '专题研究',
    '安排',
    '投入',
    '培训',
    '选派',
    '遴选',
    '孵化',
    '登记',
    '获得',
    '荣获',
    '获(?![得评批奖利益取])',
  ],
];

/** A verb before one of these is part of a noun: 开发区, 服务业, 发展基金. */
const NOUN_THEN =
  '(?!区|者|性|型|化|力|率|费|量|额|金额|业|数|员|机构|队伍|投入|经费|资金|基金|平台|能力|水平|面积|用地|人员|强度|规模|支出|比例|比重|占)';

/** A verb that begins a noun as often as not, before what it then begins: 培训基地, 服务中心, 孵化器. */
const NOUN_OF_PLACE =
  '(?!(?<=推进|推广|发布|对接)会(?![展计员])|(?<=服务)(?!$|企业|市场主体|经营主体|群众|居民|市民|人[才次]|老|学生|游客|用户|客户|职工|家庭|农户|项目|对象|(?:各类|中小|科技))|(?<=培训|孵化|转化|推广|发展|辅导|登记|发布|申报|投入|开发)(?:基地|中心|平台|园|站|点|窗口|大厅|工程|体系|网|器|联盟|空间|贸易|消费|外包|收入|保障|设施|事项))';

const ADVERBS = [
  ...[
    '成功',
    '共',
    '已',
    '大力',
    '重点(?!研发|实验|企业|学科|领域|项目|产业|高校)',
    '进一步',
    '继续',
    '积极',
    '全力',
    '着力',
    '目前',
    '其中',
  ],
  ...[
    '计划',
    '拟',
    '同时',
    '将',
    '要',
    '还',
    '再',
    '均',
    '基本',
    '现场',
    '牵头',
    '联合',
    '协同',
    '滚动',
    '并',
  ],
];

const WHOLES = [
  '全市',
  '全区',
  '全县',
  '全省(?!前|第|十)',
  '我市',
  '我区',
  '我县',
  '我省',
  '全镇',
  '全院',
];

/** All of a place. */
export const SCOPES = either(WHOLES);

/** A verb that leads to what is measured. */
export const DOES = `(?:(?:${NEWS})(?!数量|规模|总)|(?:${either(DO)})${NOUN_THEN}${NOUN_OF_PLACE})`;

/** 三年, 3至5年 */
const YEARS = '(?:(?:[一二两三四五六七八九十]|\\d{1,2})[-–—~至到]?){1,2}年';

const TIMES = [
  '[自从]?(?:\\d{4}\\s?年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|“?十?[一二三四五六七八九十]五”?|[去今]年)(?:以来|起(?![草步诉点飞])),?',
  `(?:今后|未来|接下来)的?${YEARS}(?!级),?`,
  `用${YEARS}(?:左右)?的?时间,?`,
  `${YEARS}之?内(?!的),?`,
  '(?:前[一二两三]个?|第?[一二三四])季度,?',
  '[上下]半年,?',
  ...['全年', '每年', '年均', '年度', '每半年', '今年', '当年', '本年', '去年', '上年', '明年'],
  ...['同比', '逐年', '年底前', '年内', '连续[一二两三四五六七八九十\\d]+年'],
  ...['(?:平均)?每个?(?:季度?|月|周|天|日)', '(?<![作假节])[季月周日]均(?!可)'],
  ...['(?:到|至)?\\d{4}\\s?年底?前?,?'],
  ...[
    `(?:近|这)?(?:[一二三四五六七八九十]|\\d{1,2})年(?=力争|内|累计|共|增长|增加|提高|提升|下降|年均|来|${NEWS}|培育|建成|投入|实施)来?`,
    '“?十[一二三四五六七八九]五”?(?:时期|期间|末)',
  ],
];

/** 围绕关键技术、前沿技术等 · 依托高校: what something is done with or for, up to the verb. */
const WITH = `(?:围绕|聚焦|依托|针对)[^,;]{2,40}?等?(?=${either(DO)})`;

/** 在全省89个县市区中: what is compared with. */
const AMONG = '在[^,;]{2,14}中(?=$|排|名|位)';

/** What may stand before the noun that is measured: verbs, adverbs, times, whole places. */
export const LEAD = new RegExp(
  `^(?:[\\s、,;()和及与]|${DOES}|${TIMES.join('|')}|${WITH}|${AMONG}` +
    `|${LESSENS}(?=\\p{Script=Han})|完成${NOUN_THEN}(?!情况|目标)|[^,、;()]{1,10}?(?:每年|今年|去年)(?=${either(DO)})` +
    `|${either([...HOPING, ...ABOVE, ...ABOUT, ...ADVERBS, ...WHOLES])})`,
  'u',
);

/** 从26.7%提高到: what was before, and is left behind. */
const SINCE = `(?:从|由)[^,;]{1,24}?(?:${REACHES})`;
/** 比全省平均高 · 较上年提高 · 是2020年的: what it is compared with. */
const AGAINST =
  `(?:(?<![占对环同])比(?![重例值较赛率])|较|与(?=[^,;、]{2,10}相比))[^,;、]{2,12}?(?:高|低|快|多|少|${CHANGES}|${either([...GROWS, ...FALLEN])})` +
  '|(?:高|低|快|好|多|少)出(?:全国|全省|全市|全区|全县|[^,;、]{0,6}平均)[^,;、]{0,6}' +
  '|(?:高|低|快|好)于(?:全国|全省|全市|全区|全县|上年|去年|同期|[^,;、]{0,6}平均)[^,;、]{0,6}' +
  '|(?:是|为|达到)?(?:\\d{4}\\s?年|上年|去年|全国|全省|全市)[^,;、]{0,4}的' +
  '|[是为占](?:年度|全年|年初)?(?:计划|目标|任务|预算)(?:任务|目标|数)?的';
/** 名列全省十强县第 · 均居全国第: what leads to a rank. */
const RANKS = '(?:名列|位列|位居|排名|排在|稳居|跃居|居|列)[^,;]{0,14}第';

/** What may stand between the noun that is measured and the figure. */
export const TRAIL = new RegExp(
  `(?:[\\s,(]|${BEFORE}|${SINCE}|${AGAINST}|${RANKS}|${REACHES}|${either([...GROWS, ...FALLEN])}|${CHANGES}` +
    '|在|进入|跻身|新增|净增|分别|各|均|共|已|再|首次|双双|逆势|同比|(?:较|比)(?:上年|去年|\\d{4}\\s?年)|年均|每年|组织' +
    '|第|前|等|(?:近)?(?:[一二三四五六七八九十]|\\d{1,2})年)$',
  'u',
);

/** A verb at the end of the words before a figure. */
export const DOING = new RegExp(`(?:${either(DO)})$`, 'u');

/** Verbs after which a counted noun is over: 3名院士 担任首席科学家. */
export const THEN = either([
  ...['获得', '获', '担任', '列入', '入选', '入库', '开展', '参加', '落户', '参与', '超过', '达到'],
  ...[
    '由',
    '被',
    '在',
    '初步',
    '建成',
    '基本',
    '全面(?=建成|完成|达到)',
    '完成',
    '增加(?!值)',
    '实现',
  ],
  ...[
    '新(?=获|增|入选|评)',
    '带动',
    '加快',
    '推进',
    '开工',
    '投产',
    '投用',
    '挂牌',
    '(?<!已)落地',
    '规模化',
    '取得',
    '通过',
  ],
]);
