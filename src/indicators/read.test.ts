import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, figuresOf } from './sample.fixture.ts';
import { wholeName } from './measured.ts';
import { readDocument } from './read.ts';

/** The figures of a sentence as `name value unit`, a range as `value…max`. */
function named(sentence: string): string[] {
  return figuresOf(sentence).map((figure) => {
    const { amount, max, unit } = figure;
    return [wholeName(figure), max === undefined ? amount : `${amount}…${max}`, unit].join(' ');
  });
}

describe('what is measured, how much, in which unit', () => {
  it.each([
    ['技术交易额突破900亿元。', ['技术交易额 90000000000 元']],
    ['力争高新技术企业达到1.3万家。', ['高新技术企业 13000 家']],
    ['建成8个国际一流研究中心。', ['国际一流研究中心 8 个']],
    [
      '新建重点企业研究院20家、企业研发中心200家。',
      ['重点企业研究院 20 家', '企业研发中心 200 家'],
    ],
    ['建设10个左右登峰学科、60个左右特色学科。', ['登峰学科 10 个', '特色学科 60 个']],
    ['推动产业集聚，占GDP比重达到3%。', ['占GDP比重 3 %']],
    ['研发投入达到25亿元，占GDP比重达到3%。', ['研发投入 2500000000 元', '研发投入占GDP比重 3 %']],
    ['全员劳动生产率达28万元/人。', ['全员劳动生产率 280000 元/人']],
    ['企业总数突破200家，达到231家。', ['企业总数 200 家', '企业总数 231 家']],
    ['打造5个特色地标和10个名镇。', ['特色地标 5 个', '名镇 10 个']],
    ['研究院建设5个创新中心。', ['研究院创新中心 5 个']],
    ['9家企业获得贷款3000余万元。', ['企业获得贷款 9 家', '企业获得贷款 30000000 元']],
    ['发放补助１５００万元。', ['补助 15000000 元']],
    ['推动甲、乙、丙等3家创新中心建设。', ['创新中心 3 家']],
    ['推动5家已落地研究院建设。', ['已落地研究院 5 家']],
    ['甲、乙、丙三大科创高地初步建成。', ['科创高地 3 个']],
    ['打造15分钟科普服务圈。', ['科普服务圈 15 分钟']],
    ['创新指数位居全省第一档，新增数量居全市第一。', ['创新指数 1 档', '新增数量 1 位']],
    ['通车里程均居全国第2位。', ['通车里程 2 位']],
    ['产值首次突破2000亿元。', ['产值 200000000000 元']],
    ['自贸试验区3项创新成果在全国推广。', ['自贸试验区创新成果 3 项']],
    ['增加值增长7.6%，高于全国1.7个百分点。', ['增加值 7.6 %', '增加值 1.7 个百分点']],
    ['新增上市公司45家、总量达1224家。', ['上市公司 45 家', '上市公司总量 1224 家']],
    ['创建5个示范区和6个园区。', ['示范区 5 个', '园区 6 个']],
    [
      '推进25条河湖达标，甲湖、乙湾建成率分别达到30%、50%。',
      ['河湖达标 25 条', '甲湖建成率 30 %', '乙湾建成率 50 %'],
    ],
    ['产业园、集群、示范区分别增加2个。', ['产业园 2 个', '集群 2 个', '示范区 2 个']],
    ['61%的污水处理厂完成改造。', ['污水处理厂 61 %']],
    ['收入完成3.7万亿元，5年增长18.7%。', ['收入 3700000000000 元', '收入 18.7 %']],
    ['警情、案件分别下降17.7%、68%。', ['警情 -17.7 %', '案件 -68 %']],
    ['服务机器人产量增长11%。', ['服务机器人产量 11 %']],
    [
      '铁路、公路单日客运量分别达1409万、1305万人次。',
      ['铁路单日客运量 14090000 人次', '公路单日客运量 13050000 人次'],
    ],
  ])('%s', (sentence, figures) => {
    expect(named(sentence)).toEqual(figures);
  });
});

describe('numbers that are hard to read', () => {
  it.each([
    ['组建联盟1-2个。', ['联盟 1…2 个']],
    ['培育基地1至2家。', ['基地 1…2 家']],
    ['规模达到100~200亿元。', ['规模 10000000000…20000000000 元']],
    ['集聚企业总部两百家。', ['企业总部 200 家']],
    ['集聚企业总部超百家。', ['企业总部 100 家']],
    ['女性占比达到三分之一。', ['女性占比 33.3333 %']],
    ['投入占比不低于百分之五。', ['投入占比 5 %']],
    ['企业数量翻一番。', ['企业数量 1 倍']],
    ['企业数量实现倍增。', ['企业数量 1 倍']],
    ['建成十大区域创新极、十大共同体。', ['区域创新极 10 个', '共同体 10 个']],
    ['打造千亿科技创新基金。', ['科技创新基金 100000000000 元']],
    ['力争进入全国前十。', ['全国 10 位']],
    ['设置率提高5个点。', ['设置率 5 个百分点']],
    ['领军企业、小巨人企业分别达到20家、100家。', ['领军企业 20 家', '小巨人企业 100 家']],
    ['新增甲空间、乙空间各1家。', ['甲空间 1 家', '乙空间 1 家']],
    ['投资占比从26.7%提高到52.1%。', ['投资占比 52.1 %']],
    ['研发强度从全国第10位升至第8位。', ['研发强度 8 位']],
    ['产量占比分别提高15、22.5个百分点。', ['产量占比 15 个百分点', '产量占比 22.5 个百分点']],
    ['新增重点实验室和研发机构5家。', ['重点实验室和研发机构 5 家']],
    ['新增甲类、乙类机构共12家。', ['甲类、乙类机构 12 家']],
  ])('%s', (sentence, figures) => {
    expect(named(sentence)).toEqual(figures);
  });
});

describe('no goal and no result', () => {
  it.each([
    '对研发费用占营业收入比重高于5%的企业优先支持。',
    '稳步提高45周岁以下青年人才的比例。',
    '赋予不低于10年的长期使用权。',
    '支持山区26县企业设立飞地。',
    '落实“科技新政15条”政策包，实施“315”工程。',
    '培育壮大甲、乙等五大产业集群，力争全市十大产业链解除风险。',
    '世界500强企业数量实现零的突破。',
    '获评全市二等奖，作为三大主体功能定位。',
    '对每月通行次数在30次（含）以上的车辆予以优惠，经常委会十六次会议通过。',
    '发挥甲、乙等4家综合体的作用。',
    '开展六大创新行动，按照“一个支部一个品牌”的要求，迭代三张清单。',
    '举办第二届大赛，获得二等奖。',
    '给予最高100万元补助，处5万元以下罚款。',
    '每件补助2万元，分别奖励30万元，予以10万元一次性资助。',
    '培育5G、长三角G60等产业。',
    '推进《行动方案（2024-2027年）》《某某办法20条》。',
    '在3个工作日内办结。',
    '提升千吨级航道，守护千家万户，对数百家企业走访。',
    '深入实施科技型企业双倍增，发挥零部件企业作用。',
    '对面积2000平方米以上的项目予以支持，对海外销售额达200万美元的企业予以支持。',
    '检测费用按现行标准80%收取，减按25%计入应纳税所得额，履约保证金不得超过合同金额的5%。',
    '以每人每年7800元为限额依次扣减，总额度限额为300万元。',
    '成为全国第三个过10万亿元省份，培育营收过百亿元企业。',
    '发挥3个试点作用，连续10次获评先进，印发优惠政策三十条。',
    '万元地区生产总值能耗持续下降，完善千人口床位数统计。',
  ])('%s', (sentence) => {
    expect(named(sentence)).toEqual([]);
  });
});

describe('names and quotes', () => {
  it('are the text’s own words; what stands elsewhere is the subject', () => {
    const [spent, share] = figuresOf('研发投入达到25亿元，占GDP比重达到3%。');
    expect(spent).toMatchObject({ name: '研发投入' });
    expect(spent?.subject).toBeUndefined();
    expect(share).toMatchObject({ subject: '研发投入', name: '占GDP比重' });
  });

  it.each([
    [
      '再建1-2个以企业为主体、产学研紧密结合的联盟。',
      '再建1-2个以企业为主体、产学研紧密结合的联盟',
    ],
    ['推荐3家企业产品列入新技术、新产品目录。', '推荐3家企业产品列入新技术、新产品目录'],
    ['建设10个左右登峰学科、60个左右特色学科。', '建设10个左右登峰学科'],
    ['建设5个园区、形成一批成果。', '建设5个园区'],
    ['培育企业5家、机构若干。', '培育企业5家'],
  ])('%s', (sentence, quote) => {
    expect(figuresOf(sentence)[0]?.quote).toBe(quote);
  });
});

describe('what kind it is', () => {
  it.each([
    ['新增机构5家。', 'increment', 'once'],
    ['引进人才25名。', 'increment', 'once'],
    ['引进人才总数达25名。', 'target', 'once'],
    ['投资同比增长15%。', 'growth', 'once'],
    ['财政投入年均增长15%以上。', 'growth', 'year'],
    ['使用率提升至70%以上。', 'target', 'once'],
    ['使用率提升7%。', 'growth', 'once'],
    ['推动5家已落地研究院建设。', 'achieved', 'once'],
    ['全国排名提升4位。', 'increment', 'once'],
    ['增速高于收入增速3个百分点以上。', 'growth', 'once'],
    ['设置率提高5个百分点。', 'increment', 'once'],
    ['每年举办活动20场。', 'target', 'year'],
    ['每半年至少研究1次工作。', 'target', 'half-year'],
    ['全年举办活动20场。', 'target', 'once'],
    ['实现年参观人数1000万人次以上。', 'target', 'year'],
  ])('%s', (sentence, kind, per) => {
    expect(figuresOf(sentence).map((figure) => [figure.kind, figure.per])).toEqual([[kind, per]]);
  });

  it.each([
    ['力争总数突破50人。', '力争、突破'],
    ['争取甲项目40项以上、乙项目10项以上。', '争取、以上'],
    ['集聚人员4000余人。', '余'],
    ['建设机构30家左右。', '左右'],
    ['达到5%。', null],
  ])('%s is said to be %s', (sentence, qualifier) => {
    expect(figuresOf(sentence).at(-1)?.qualifier).toBe(qualifier);
  });

  it.each([
    ['强度达到3.3%、争取达到3.4%。', 3.4],
    ['强度达到1.7%(力争达到1.8%)。', 1.8],
    ['交易额突破900亿元、争取达到1000亿元。', 1e11],
  ])('%s: one figure, and what is hoped for beyond it', (sentence, stretch) => {
    expect(figuresOf(sentence).map((figure) => figure.stretch)).toEqual([stretch]);
  });
});

describe('for which year', () => {
  const years = (
    text: string,
    year: number | null = null,
    period: [number, number] | null = null,
  ) =>
    readDocument(documentOf(text, { year, period })).found.map((figure) =>
      [figure.year, figure.yearRead, figure.from ?? ''].join(' ').trim(),
    );
  const task = (sentence: string): string =>
    `一、主要任务\n1.抓好落实。${sentence}\n2.抓好别的。\n`;

  it.each([
    ['到2027年，企业达到5家。', '2027 sentence'],
    ['2024年是关键一年。企业达到5家。', '2024 clause'],
    ['企业达到5家。', '2025 document'],
    ['组织2026年度指南申报，企业达到5家。', '2025 document'],
    ['实施《方案（2026年）》，企业达到5家。', '2025 document'],
    ['“十四五”时期投入年均增长15%。', '2025 sentence 2021'],
    ['2027年，五年力争集聚人才25名。', '2027 sentence 2023'],
    ['2020年，企业数量实现三年倍增。', '2020 sentence 2018'],
    ['2021—2023年，每年实施项目10项。', '2023 sentence 2021'],
    ['三年共安排资金3亿元。', '2025 document'],
    ['建成甲线，2027年、2028年再建乙线。企业达到5家。', '2025 document'],
  ])('%s', (sentence, expected) => {
    expect(years(task(sentence), 2025)).toEqual([expected]);
  });

  it('of a heading above', () => {
    expect(years('一、2020年工作情况\n企业达到5家。\n二、其他\n加强领导。\n', 2021)).toEqual([
      '2020 heading',
    ]);
  });

  it('of a period its last, inferred', () => {
    const [figure] = readDocument(
      documentOf(task('企业达到5家。'), { year: null, period: [2023, 2027] }),
    ).found;
    expect(figure).toMatchObject({ year: 2027, yearInferred: true });
  });

  it.each([
    ['到2027年，投入年均增长30%。', [2023, 2027]],
    ['每年实施项目100项。', [2023, 2027]],
    ['新增机构10家。', [2023, 2027]],
    ['到2027年，企业达到5家。', []],
    ['企业达到5家。', []],
    ['五年力争集聚人才25名。', [2023, 2027]],
    ['五年力争集聚人才25名，劳动生产率达28万元/人。', []],
    ['“十四五”时期投入年均增长15%。', [2021, 2025]],
    ['“十四五”末，企业达到5家。', []],
  ])(
    'is for every year of a period only where it adds up or comes each year: %s',
    (words, span) => {
      const facts = { year: null, period: [2023, 2027] as [number, number] };
      const figure = readDocument(documentOf(task(words), facts)).found.at(-1);
      expect([figure?.from ?? [], figure?.to ?? []].flat()).toEqual(span);
    },
  );

  it('counts figures that nothing dates', () => {
    const facts = { year: null, period: null, placed: null, date: null };
    expect(readDocument(documentOf(task('企业达到5家。'), facts))).toEqual({
      found: [],
      undated: 1,
    });
  });
});

describe('results and places', () => {
  const facts = { year: 2021, place: '甲市' };

  it('takes what a report says for results', () => {
    const text = '一、2020年工作情况\n企业达到5家，新增2家。\n二、2021年工作思路\n企业达到9家。\n';
    const found = readDocument(documentOf(text, facts)).found;
    expect(found.map(({ kind, result }) => [kind, result])).toEqual([
      ['achieved', true],
      ['increment', true],
      ['target', false],
    ]);
  });

  it('keeps an area through its sentence', () => {
    const figures = figuresOf(
      '争取乙江科创区研发支出占比达8%；培育企业达到2000家。全市企业达到9000家。',
    );
    expect(figures.map(({ place, name }) => [place, name])).toEqual([
      ['乙江科创区', '研发支出占比'],
      ['乙江科创区', '企业'],
      ['甲市', '企业'],
    ]);
  });

  it.each([
    ['加快甲乙高新区扩容，力争进入全国前10位。', '甲乙高新区'],
    ['加快甲乙高新区扩容，全市企业达到5家。', '甲市'],
    ['打造省级光电材料高新园区，引进企业5家。', '甲市省级光电材料高新园区'],
    ['全市科创区数量达到5个。', '甲市'],
  ])('takes the area that a sentence is about: %s', (sentence, place) => {
    expect(figuresOf(sentence)[0]?.place).toBe(place);
  });

  it('takes the area that a heading is about, and names that editors list', () => {
    const text = '一、任务\n1.打造丙丁科学城。引进企业5家。\n2.支持东方镇发展。引进企业6家。\n';
    const places = [{ name: '东方镇', names: ['东方镇'] }];
    const { found } = readDocument(documentOf(text, facts), places);
    expect(found.map(({ place }) => place)).toEqual(['丙丁科学城', '东方镇']);
  });

  it('gives an institute’s figures to it alone, and none to one of several', () => {
    const text =
      '一、任务\n1.抓好平台。甲研究院建设5个中心，引进人才8人。甲研究院、乙研究院等加快发展，建成基地3家。\n2.其他。\n';
    const places = [{ name: '甲研究院', names: ['甲研究院'] }];
    const { found } = readDocument(documentOf(text, facts), places);
    expect(found.map(({ place, name }) => `${place} ${name}`)).toEqual([
      '甲研究院 中心',
      '甲研究院 人才',
      '甲市 基地',
    ]);
  });

  it('takes areas of a rank for those of the whole place', () => {
    expect(figuresOf('全市省级高新区研发支出占比达到5%。')[0]?.place).toBe('甲市省级高新区');
  });
});

it('quotes exactly and reads the number that it says, whatever the text', () => {
  const piece = fc.constantFrom(
    ...[
      '达到',
      '企业',
      '5家',
      '１.３万家',
      '、',
      '，',
      '；',
      '。',
      '（',
      '）',
      '“',
      '”',
      '以上',
      '百',
    ],
    ...[
      '亿元',
      '%',
      '2027年',
      '到',
      '分别',
      '各',
      '新增',
      '十大',
      '的',
      '占',
      '三分之一',
      '𠮷',
      '\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const document = documentOf(`2024年要点\n一、任务\n1.${pieces.join('')}\n`, { year: 2024 });
      const texts = new Map(document.clauses.map(({ id, text }) => [id, text]));
      for (const { clause, ...figure } of readDocument(document).found) {
        const { quote, value, name, subject = '', printed } = figure;
        for (const words of [quote, name, subject]) expect(texts.get(clause)).toContain(words);
        expect(quote).toContain(printed);
        expect(printed).toContain(value);
      }
    }),
    { numRuns: 150 },
  );
});
