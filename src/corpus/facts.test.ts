import { expect, it } from 'vitest';
import { statedFacts } from './facts.ts';
import { parse } from './parse.ts';

const BODY = '各单位：\n现印发给你们。\n一、总体要求\n坚持创新。\n二、重点任务\n建设平台。\n';
const titleOf = (title: string): string | null =>
  statedFacts(parse(`${title}\n${BODY}`, 'fixture').clauses).title;

it.each([
  ['as printed', '某市科技工作要点', '某市科技工作要点'],
  [
    'without the number of a collection, the day of issue and the document number',
    '22. 某局关于印发2024 年要点的通知（2024 年3 月1 日）\n某科发〔2024〕3 号',
    '某局关于印发2024年要点的通知',
  ],
  [
    'once, where it is printed twice',
    '某局关于印发《数据办法》的通知\n某局关于印发数据办法的通知',
    '某局关于印发数据办法的通知',
  ],
  [
    'once, where it is printed again with spaces between the characters',
    '某局关于数据工作的意见\n某 局 关 于 数 据 工 作 的 意 见\n（征求意见稿）',
    '某局关于数据工作的意见（征求意见稿）',
  ],
  [
    'without the masthead above it',
    '某市某局文件\n某发〔2024〕3号\n某市某局关于做好统计工作的通知',
    '某市某局关于做好统计工作的通知',
  ],
  [
    'over three lines',
    '某局关于印发\n某市三年行动方案\n（2024—2026年）的通知',
    '某局关于印发某市三年行动方案（2024—2026年）的通知',
  ],
  ['of spaced characters', '某局关于印发\n某 市 应 急 预 案 的 函', '某局关于印发某市应急预案的函'],
  [
    'with the space between two organs',
    '某市法院 某市检察院关于办理案件的意见',
    '某市法院 某市检察院关于办理案件的意见',
  ],
])('states a title %s', (_case, printed, title) => {
  expect(titleOf(printed)).toBe(title);
});

it.each([
  ['with colons', '索引号：\nA-1\n发布机构：\n某市科技局\n成文日期：\n2024-01-09\n废止日期：'],
  ['without', '索 引 号\nA-1\n发布机构\n某市科技局\n成文日期\n2024-01-09\n废止日期'],
])('labels on lines of their own are paired with what stands below, %s', (_case, facts) => {
  const { clauses } = parse(`${facts}\n标题：\n某市科技工作要点\n某市科技工作要点\n${BODY}`, 'x');
  const { metadata, title, issuer, date } = statedFacts(clauses);
  expect(metadata).toEqual({
    索引号: 'A-1',
    发布机构: '某市科技局',
    成文日期: '2024-01-09',
    标题: '某市科技工作要点',
  });
  expect({ title, issuer, date }).toEqual({
    title: '某市科技工作要点',
    issuer: '某市科技局',
    date: '2024-01-09',
  });
});

it.each([
  ['文号：', '某局关于公布2022年校历的通知', {}],
  ['文号', '某局2022年工作要点', {}],
  ['文号：', '某县人民政府办公室\n关于公布2022年校历的通知', {}],
  ['成文日期：', '2022年工作要点', {}],
  ['索 引 号：', '某局关于公布校历\n的通知', {}],
  ['主题词', '某局关于公布2022年校历的通知', {}],
  ['关键词：', '某县森林防火条例', {}],
  ['文号：', '某局2022年科技体制\n改革工作要点', {}],
  ['主题词\n防火 通知', '某县森林防火条例', { 主题词: '防火 通知' }],
  ['关键词：\n科技；防火', '某县森林防火条例', { 关键词: '科技；防火' }],
  ['信息分类\n政府工作报告', '某县政府工作报告', { 信息分类: '政府工作报告' }],
  ['文号：\n某发〔2022〕3号', '某县森林防火条例', { 文号: '某发〔2022〕3号' }],
  ['文号：\n无', '某县森林防火条例', { 文号: '无' }],
  ['失效日期\n2027年1月9日', '某县森林防火条例', { 失效日期: '2027年1月9日' }],
  ['主题分类\n1. 综合', '某县教育局2022年工作要点', { 主题分类: '1. 综合' }],
])('a label, %j, takes what suits it and leaves the title %j', (label, title, stated) => {
  const facts = statedFacts(
    parse(`发布机构：某县教育局\n${label}\n${title}\n${BODY}`, 'x').clauses,
  );
  expect(facts.title).toBe(title.replace('\n', ''));
  expect(facts.metadata).toEqual({ 发布机构: '某县教育局', ...stated });
});

it.each(['文号', '索引号：', '主题分类'])(
  'an empty label, %s, does not take the counter of a collection above a title',
  (label) => {
    const { clauses } = parse(`发布机构：某县教育局\n${label}\n15.\n某县工作要点\n${BODY}`, 'x');
    const { title, metadata } = statedFacts(clauses);
    expect(title).toBe('某县工作要点');
    expect(metadata).toEqual({ 发布机构: '某县教育局' });
  },
);

it('one label without a colon is a fact above a title', () => {
  const facts = statedFacts(
    parse(`主题分类\n城乡建设\n关于加强排水管理的通知\n${BODY}`, 'x').clauses,
  );
  expect(facts.title).toBe('关于加强排水管理的通知');
  expect(facts.metadata).toEqual({ 主题分类: '城乡建设' });
});

it('words that are labels elsewhere are none above a text', () => {
  const { metadata } = statedFacts(parse(`来源\n名称\n${BODY}`, 'x').clauses);
  expect(metadata).toEqual({});
});

it('a document whose line ends were lost is no fact', () => {
  const text = `索引号: 1 ${'一、甲。做好工作。二、乙。做好工作。'.repeat(20)}`;
  expect(parse(text, 'x').clauses.length).toBeGreaterThan(2);
});
