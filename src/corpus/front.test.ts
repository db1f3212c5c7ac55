import { expect, it } from 'vitest';
import { statedFacts } from './facts.ts';
import { parse } from './parse.ts';

const factsOf = (text: string) => statedFacts(parse(text, 'fixture').clauses);
const titleAbove = (rest: string) =>
  factsOf(`${rest}\n一、甲\n做好工作。\n二、乙\n做好工作。\n`).title;

it.each([
  ['台账', '某市2025年重点任务台账'],
  ['counted measures', '某市科技人才十条'],
  ['counted in figures', '某区科技新政20条（试行）'],
  ['a list', '某市科技攻关“揭榜挂帅”榜单'],
  ['an appeal', '海港科技创新倡议'],
  ['a version behind it', '促进生物医药高质量发展若干措施2.0'],
  ['a version, spelt out', '促进生物医药高质量发展若干措施2.0版'],
  ['a trial without brackets', '科技特派员管理办法 试行'],
  ['a reply', '对市政协十五届三次会议第123号提案的答复'],
  ['a kind that nobody listed, named by its place', '某市科技创新一张图'],
])('a title is seen: %s', (_, title) => {
  expect(titleAbove(title)?.replace(/\s/gu, '')).toBe(title.replace(/\s/gu, ''));
});

it.each([
  ['a reference', '见本办法第十条'],
  ['a number of things', '支持项目不少于二十条'],
  ['a heading', '重点任务'],
  ['a day', '2016年7月1日 施行'],
  ['a sentence', '某市科技局，组织有关单位开展服务'],
])('no title is seen in %s', (_, line) => {
  expect(titleAbove(line)).toBeNull();
});

it.each([
  ['on one line', '某 市 科 技 局 2 0 2 4 年 工 作 要 点', '某市科技局2024年工作要点'],
  [
    'on two',
    '关 于 印 发 《 某 市 科 技 计 划 项 目\n管 理 办 法 》 的 通 知',
    '关于印发《某市科技计划项目管理办法》的通知',
  ],
])('a title whose characters stand apart %s is one', (_, printed, title) => {
  expect(titleAbove(printed)).toBe(title);
});

it('how a law came about and a table of contents are no part of its title', () => {
  const note = '（2022年10月28日某市第九届会议通过　2022年11月25日某省第三十九次会议批准）';
  const { title } = factsOf(
    `某市科技创新条例\n${note}\n目　录\n第一章　总则\n第一章　总则\n第一条　为了甲，制定本条例。\n`,
  );
  expect(title).toBe('某市科技创新条例');
  expect(titleAbove('某市科技设施技术导则\n目录')).toBe('某市科技设施技术导则');
});

const FACTS =
  '索 引 号：11/2024-12\n发布机构：某市人民政府办公室\n成文日期：2024-05-30\n有 效 性：有效';

it('facts about the document above its title are no part of it', () => {
  const { title, metadata, issuer, date } = factsOf(
    `${FACTS}\n某市人民政府办公室\n关于印发行动方案的通知\n各单位：\n现印发给你们。\n`,
  );
  expect(title).toBe('某市人民政府办公室关于印发行动方案的通知');
  expect([issuer, date]).toEqual(['某市人民政府办公室', '2024-05-30']);
  expect(metadata).toEqual({
    索引号: '11/2024-12',
    发布机构: '某市人民政府办公室',
    成文日期: '2024-05-30',
    有效性: '有效',
  });
});

it('facts of two columns that are one line are kept apart', () => {
  const { metadata } = factsOf('索引号：11/2024-12公开方式：主动公开\n某市科技工作方案\n一、甲\n');
  expect(metadata).toEqual({ 索引号: '11/2024-12', 公开方式: '主动公开' });
});

it('a title that only the facts state is none that was supplied', () => {
  expect(factsOf(`${FACTS}\n名称：关于做好甲工作的通知\n各单位：\n请做好甲工作。\n`).title).toBe(
    '关于做好甲工作的通知',
  );
});

it('one line with a label that a text may begin with is no fact', () => {
  expect(factsOf('来源：甲、乙。\n一、甲\n').metadata).toEqual({});
});

it('a title that whom it is for stands below is not joined with that in a wrapped file', () => {
  const filled = '各单位要加强组织领导落实各项任务\n'.repeat(20);
  const { title } = factsOf(
    `关于印发《某县科技人才政策》的通知\n各镇（街道）：\n${filled}一、甲\n做好工作。\n`,
  );
  expect(title).toBe('关于印发《某县科技人才政策》的通知');
});

it('a title in 《》 and a document number that a short file breaks are each one', () => {
  const { clauses } = parse(
    '某市科技局关于做好甲工作的通知\n某科〔2024〕\n15号\n落实《某市政府关于强化科技创新的\n意见》（某政〔2023〕1号）。\n一、甲\n做好工作。\n',
    'fixture',
  );
  const text = clauses.map((clause) => clause.text).join('\n');
  expect(text).toContain('某科〔2024〕15号');
  expect(text).toContain('《某市政府关于强化科技创新的意见》');
});

it('the title of what is enclosed goes on as far as the notice names it', () => {
  const notice = `关于印发某省深化审批制度改革工作方案的通知
各市：
现将《某省深化审批制度改革提升“办理许可”工作方案》印发给你们。
一、请执行。
二、请报送。`;
  const enclosed = (title: string): string[] =>
    parse(
      `${notice}\n附件1\n${title}\n一、甲\n做好工作。\n二、乙\n做好工作。\n`,
      'x',
    ).clauses.flatMap(({ anchor, text }) =>
      anchor.endsWith('-title') ? [text.replaceAll('\n', '|')] : [],
    );
  expect(enclosed('某省深化审批制度\n改革提升“办理许可”\n工作方案')).toEqual([
    '附件1|某省深化审批制度|改革提升“办理许可”|工作方案',
  ]);
  expect(enclosed('某省深化审批制度\n改革举措')).toEqual(['附件1|某省深化审批制度']);
});
