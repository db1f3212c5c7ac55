/** Words around figures, as official documents use them. Longer ones come first in what is built. */

const either = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const HOPING = ['力争', '争取', '预计', '确保', '努力', '预期(?!寿命)', '超额完成'];
const ABOVE = ['突破', '超过', '超', '高于', '大于', '不少于', '不低于', '不小于', '至少'];
const BELOW = ['低于', '不超过', '不高于', '少于', '小于', '控制在'];

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
  '总计',
  '合计',
];

/** What may be said of a figure before it. */
export const BEFORE = either([...HOPING, ...ABOVE, ...BELOW, ...ABOUT]);

/** What may be said of a figure after it. */
export const AFTER = either(['以上', '左右', '以内', '以下', '上下', '及以上']);

/** Verbs that lead to a figure and say nothing of what is measured. */
export const REACHES = either([
  ...['达到', '达', '实现', '完成', '为', '至', '增至', '增加到', '增加至', '提高到', '提高至'],
  ...[
    '提升到',
    '提升至',
    '扩大到',
    '扩大至',
    '扩充到',
    '扩充至',
    '降至',
    '下降到',
    '降低到',
    '保持在',
    '稳定在',
    '升至',
    '跃升至',
    '上升至',
    '跃居',
  ],
]);

/** Verbs that bring something new: the figure is what comes on top. */
export const NEWS = either([
  ...['新增', '新建', '新认定', '新培育', '新引进', '新入选', '新设', '新设立', '新获', '新获批'],
  ...['再建', '再增', '增加(?!值)', '引进', '引育', '招引'],
]);

/** Verbs that name or raise something anew, unless a total follows: 认定高新技术企业50家. */
export const RAISES = either(['认定', '培育']);

/** Verbs of newness that say so whatever verb follows. */
export const NEW = either(['新增', '新建', '新认定', '新培育', '新引进', '新入选', '新设', '再建']);

/** Verbs of change: the figure is how much. */
const GROWS = ['增长', '递增', '下降', '降低'];

/** The figure is a rate of change. */
export const GROWTHS = either([...GROWS, '增速', '增幅', '增长率', '增长幅度', '降幅']);

/** The figure is a change in per cent or points. */
export const CHANGES = either([
  '提高',
  '提升',
  '提速',
  '增加',
  '缩小',
  '减少',
  '压缩',
  '压减',
  '缩短',
]);

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
    '专题研究',
    '安排',
    '投入',
    '培训',
    '选派',
    '遴选',
    '孵化',
    '登记',
    '获得',
  ],
];

/** A verb before one of these is part of a noun: 开发区, 服务业, 发展基金. */
const NOUN_THEN =
  '(?!区|者|性|型|化|力|率|费|量|额|业|数|员|机构|队伍|投入|经费|资金|基金|平台|能力|水平|面积|用地|人员|强度|规模|支出|比例|比重|占)';

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
  ...['同时', '将', '要', '还', '再', '均', '基本', '现场', '牵头', '联合', '协同', '滚动', '并'],
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
export const DOES = `(?:(?:${NEWS})(?!数量|规模|总)|(?:${either(DO)})${NOUN_THEN})`;

const TIMES = [
  ...['全年', '每年', '年均', '年度', '每半年', '今年', '当年', '同比', '年底前', '年内'],
  ...['(?:到|至)?\\d{4}\\s?年底?前?,?'],
  ...[
    '[一二三四五六七八九十\\d]+年(?=力争|内|累计|共)',
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
    `|${either([...HOPING, ...ABOVE, ...ABOUT, ...ADVERBS, ...WHOLES])})`,
  'u',
);

/** 从26.7%提高到: what was before, and is left behind. */
const SINCE = `(?:从|由)[^,;、]{1,16}?(?:${REACHES})`;
/** 名列全省十强县第 · 均居全国第: what leads to a rank. */
const RANKS = '(?:名列|位列|位居|排名|排在|稳居|居|列)[^,;]{0,14}第';

/** What may stand between the noun that is measured and the figure. */
export const TRAIL = new RegExp(
  `(?:[\\s,(]|${BEFORE}|${SINCE}|${RANKS}|${REACHES}|${either(GROWS)}|${CHANGES}` +
    '|分别|各|均|共|已|再|首次|双双|逆势|同比|(?:较|比)(?:上年|去年|\\d{4}\\s?年)|年均|每年|组织' +
    '|第|前|等|[一二三四五六七八九十]年)$',
  'u',
);

/** A verb at the end of the words before a figure. */
export const DOING = new RegExp(`(?:${either(DO)})$`, 'u');

/** Verbs after which a counted noun is over: 3名院士 担任首席科学家. */
export const THEN = either([
  ...['获得', '获', '担任', '列入', '入选', '入库', '开展', '参加', '落户', '参与', '超过', '达到'],
  ...['由', '被', '在', '初步', '建成', '基本', '全面(?=建成|完成|达到)'],
]);
