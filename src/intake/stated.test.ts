import { expect, it } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { placeOfIssuer } from './issuer.ts';
import { readReceived } from './read.ts';
import { take } from './take.ts';

async function taken(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { value } = take({ name: 'a.txt', bytes, reading: await readReceived('a.txt', bytes) });
  if (value === null) throw new Error('nothing was understood');
  return value;
}

async function factsOf(text: string): Promise<string[]> {
  return (await taken(text)).facts.map(
    ({ field, value, line, inferred }) => `${field} ${value} ${line}${inferred ? '?' : ''}`,
  );
}

it.each([
  [
    'a notice',
    '某省某市人民政府办公室关于印发某方案的通知\n某政办发〔2026〕8号\n各部门：\n请贯彻执行。\n一、甲\n某省某市人民政府办公室\n2026年3月5日\n',
    [
      'title 某省某市人民政府办公室关于印发某方案的通知 1',
      '文号 某政办发〔2026〕8号 2',
      'issuer 某省某市人民政府办公室 1',
      'date 2026-03-05 7',
      'status final 2?',
      'level city 1?',
      'place 某省某市 1?',
    ],
  ],
  [
    'a plan that is signed, its date in Chinese figures',
    '某区工作方案\n为推进工作，制定本方案。\n一、甲\n做好工作。\n某市某区科技局\n二〇二六年十二月三十一日\n',
    [
      'title 某区工作方案 1',
      'issuer 某市某区科技局 5',
      'date 2026-12-31 6',
      'level county 5?',
      'place 某市某区 5?',
    ],
  ],
  [
    'organs that sign side by side, its number on two lines',
    '关于印发《某市科技细则》的通知\n某科〔2024〕\n15号\n各单位：\n请贯彻执行。\n某市科技局 某市财政局 国家税务总局某市税务局\n2024年3月15日\n',
    [
      'title 关于印发《某市科技细则》的通知 1',
      '文号 某科〔2024〕15号 2',
      'issuer 某市科技局、某市财政局、国家税务总局某市税务局 6',
      'date 2024-03-15 7',
      'status final 2?',
      'level city 6?',
      'place 某市 6?',
    ],
  ],
  [
    'organs side by side in the title',
    '市科技局 市财政局关于做好甲工作的通知\n各单位：\n请做好甲工作。\n',
    ['title 市科技局 市财政局关于做好甲工作的通知 1', 'issuer 市科技局、市财政局 1'],
  ],
  [
    'a draft',
    '某县科技局2026年工作要点（征求意见稿）\n一、甲\n做好工作。\n',
    [
      'title 某县科技局2026年工作要点（征求意见稿） 1',
      'issuer 某县科技局 1',
      'status draft 1',
      'level county 1?',
      'place 某县 1?',
    ],
  ],
  [
    'a law',
    '某省科技条例\n（2026年1月9日某省人民代表大会常务委员会第三次会议通过）\n第一条　为了甲，制定本条例。\n第二条　适用本条例。\n',
    ['title 某省科技条例 1', 'date 2026-01-09 2'],
  ],
  [
    'a title with its day, and no line of its own for it',
    '某市科技局关于印发工作方案的通知（2026年2月3日）\n各区：\n请执行。\n',
    [
      'title 某市科技局关于印发工作方案的通知 1',
      'issuer 某市科技局 1',
      'date 2026-02-03 1',
      'level city 1?',
      'place 某市 1?',
    ],
  ],
  [
    'a law that was changed, and says of no day that it is its own',
    '某市养犬条例\n2001年1月2日 某市人大常委会通过\n2010年3月4日 某市人大常委会修正\n第一条 为了管理，制定本条例。\n',
    ['title 某市养犬条例 1'],
  ],
  [
    'several organs that signed',
    '关于做好防汛工作的通知\n各区：\n请做好工作。\n某市水利局\n某市应急管理局\n2026年5月6日\n',
    [
      'title 关于做好防汛工作的通知 1',
      'issuer 某市水利局、某市应急管理局 4',
      'date 2026-05-06 6',
      'level city 4?',
      'place 某市 4?',
    ],
  ],
  [
    'a notice under a masthead that names two organs, whose title names none',
    '某市科学技术局\n某 市 财 政 局 文 件\n某科〔2026〕7号\n关于做好统计工作的通知\n各区：\n一、按时报送。\n2026年2月1日\n',
    [
      'title 关于做好统计工作的通知 4',
      '文号 某科〔2026〕7号 3',
      'issuer 某市科学技术局、某市财政局 1',
      'date 2026-02-01 7',
      'status final 3?',
      'level city 1?',
      'place 某市 1?',
    ],
  ],
  ['words only', '坚持创新驱动，加快转型。\n', []],
])('%s states what it states', async (_, text, facts) => {
  expect(await factsOf(text)).toEqual(facts);
});

it.each([
  ['国务院办公厅', 'national', null],
  ['某省发展和改革委员会', 'province', '某省'],
  ['北京市人民政府', 'province', '北京市'],
  ['北京市某区人民政府', 'county', '北京市某区'],
  ['中共某州市委某州市人民政府', 'city', '某州市'],
  ['某市某县某镇人民政府', 'town', '某市某县某镇'],
  ['某某高新技术产业开发区管委会', null, null],
  ['某市住房和城乡建设局', 'city', '某市'],
  ['某市城市管理局', 'city', '某市'],
  ['城市管理局', null, null],
  ['某河州住房和城乡建设局', 'city', '某河州'],
  ['某县农业和乡村振兴局', 'county', '某县'],
  ['国家税务总局某江省税务局', 'province', '某江省'],
  ['财政部生态环境部', 'national', null],
])('%s is of the level %s', (name, level, place) => {
  expect(placeOfIssuer(name)).toEqual({ level, place });
});

const rulesOf = (problems: readonly Problem[]): string[] =>
  problems.map(({ line, rule }) => `${line} ${rule}`);

it('what looks wrong in the structure is a warning, by line', async () => {
  const text = [
    '某市工作方案',
    '一、加强领导，',
    '坚持统筹。',
    '三、保障措施',
    '序号 | 任务',
    '1 | 实验室',
    '附件',
    '某办法',
    '一、甲',
    '乙。',
    '二、丙',
    '丁。',
  ].join('\n');
  expect(rulesOf((await taken(text)).problems)).toEqual(
    expect.arrayContaining(['2 heading-cut', '4 number-gap', '5 table-rows', '7 number-restart']),
  );
});

it('the outline names an enclosed document by its own title', async () => {
  const text =
    '关于做好工作的通知\n一、甲\n请执行。\n二、乙\n附件1\n某市某办法\n一、甲\n乙。\n二、丙\n丁。\n';
  const titles = (await taken(text)).outline.filter(({ label }) => label.startsWith('标题'));
  expect(titles.map(({ label }) => label)).toEqual([
    '标题：关于做好工作的通知',
    '标题：附件1 某市某办法',
  ]);
});

it('a title that was not recognised is a warning', async () => {
  const { problems, document } = await taken('做好工作，落实责任。\n一、甲\n做好工作。\n');
  expect(document.titleSupplied).toBe(true);
  expect(problems.map(({ rule }) => rule)).toContain('title-not-seen');
});

it('the organ of a masthead below the number is stated where it stands', async () => {
  const { facts } = await taken(
    '某科〔2026〕7号\n某市科学技术局文件\n★\n关于做好统计工作的通知\n各区：\n一、甲\n请执行。\n',
  );
  expect(facts.filter(({ field }) => ['文号', 'issuer'].includes(field))).toMatchObject([
    { value: '某科〔2026〕7号', line: 1 },
    { value: '某市科学技术局', line: 2 },
  ]);
});
