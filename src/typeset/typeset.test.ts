import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidthParts, halfWidthRuns } from './half-width.ts';
import { phrases, titlePieces, titleRuns } from './titles.ts';

/** Runs with a class stand in braces, those set tight in angles. */
function shown(runs: ReturnType<typeof halfWidthRuns>): string {
  const set = ({ text, className, opens }: (typeof runs)[number]) =>
    (opens ? '|' : '') +
    (className === null ? text : className === 'hq' ? `<${text}>` : `{${text}}`);
  return runs.map(set).join('');
}

describe('half-width marks, joined numbers and quotation marks', () => {
  it.each([
    ['围绕目标,推动增长;提升', '围绕目标{,}推动增长{;}提升'],
    ['支出占GDP,继续', '支出占GDP{,}继续'],
    ['县(市)区', '{县}(市{)}区'],
    ['超过1,300件', '超过1,300件'],
    ['R&D, a: b', 'R&D, a: b'],
    ['全角，不动', '全角，不动'],
    ['(一)开头', '(一{)}开头'],
    ['“提升”,坚持', '“提升<”>{,}坚持'],
    ['(市),县', '(市<)>{,}县'],
    ['赛(区)、', '{赛}(区<)>、'],
    ['坚持,“提升”', '坚持<,>“提升”'],
    ['(一)(二)', '(一<)>(二{)}'],
    ['发布机构: 某局', '发布机构<:> 某局'],
    ['“甲”(乙)', '“甲”(乙{)}'],
    ['规划（2023-2027年）', '规划（{2023-2027年}）'],
    ['2011年、2023—2027年', '2011年、{2023—2027年}'],
    ['查看于[2026-11-22].', '查看于[{2026-11-22}].'],
    ['建设1-2个', '建设{1-2}个'],
    ['a-1-2, 1.5-2.5', 'a-1-2, 1.5-2.5'],
    ['浙江省“315”科技', '浙江省|“315”|科技'],
    ['体系,“G60”走廊', '体系<,>|“G60”|走廊'],
    ['推进“六大工程”建设、“315”。', '推进“六大工程”建设、|“315”。'],
    ['', ''],
  ])('of %s', (text, expected) => {
    expect(shown(halfWidthRuns(text))).toBe(expected);
  });

  it.each([
    [['围绕目标', ',推动'], '围绕目标|{,}推动'],
    [['县', '(市)', '区'], '{县}|(市{)}|区'],
    [['目标,', '', 'GDP'], '目标{,}||GDP'],
  ])('of a text in the parts %j', (parts, expected) => {
    expect(halfWidthParts(parts).map(shown).join('|')).toBe(expected);
  });

  it('are the text and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'县市(),;:!?a12-年“”—') }), (text) => {
        const runs = halfWidthRuns(text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
    );
  });
});

describe('titles', () => {
  it.each([
    ['实施方案（2023-2027年）（征求意见稿）', '实施方案{（2023-2027年）}{（征求意见稿）}'],
    ['2023-2027年规划', '{2023-2027年}规划'],
    ['建设“六大工程”实施方案', '建设{“六大工程”}实施方案'],
    ['“一个很长的名字”', '“一个很长的名字”'],
    ['［2011年工作思路］', '［{2011年}工作思路］'],
    [
      '一二三（一个很长很长很长很长很长很长的括号里的话）',
      '一二三（一个很长很长很长很长很长很长的括号里的话）',
    ],
    ['无年份', '无年份'],
  ])('of %s', (title, expected) => {
    expect(shown(titleRuns(title))).toBe(expected);
  });

  it('are the title and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'市（）［］2023-年') }), (title) => {
        expect(
          titleRuns(title)
            .map((run) => run.text)
            .join(''),
        ).toBe(title);
      }),
    );
  });
});

describe('the phrases of a heading', () => {
  it.each([
    ['科技工作要点', '科技|工作要点'],
    ['科学技术局工作', '科学技术局|工作'],
    ['宁波市科学技术局2024年工作要点', '宁波市|科学技术局|2024年|工作要点'],
    ['深入学习贯彻习近平新时代', '深入|学习|贯彻|习近平|新时代'],
    ['深入贯彻落实习近平新时代', '深入|贯彻落实习近平|新时代'],
    ['2021年王小明工作站', '2021年|王小明|工作站'],
    ['抓好防震减灾', '抓好|防震|减灾'],
    ['实施“登峰计划”', '实施|“登峰计划”'],
    ['探索有组织科研、大兵团作战', '探索有组织|科研、|大兵团|作战'],
    ['创新链产业链深度融合', '创新链|产业链|深度|融合'],
    ['以中东欧为重点的合作', '以中东欧|为重点的|合作'],
    ['加强科学传播和科学普及', '加强|科学|传播|和科学普及'],
    ['党风廉政和反腐败的工作', '党风廉政和|反腐败的|工作'],
    ['推进科技合作', '推进|科技|合作'],
    ['实施“强基计划”,全面加强', '实施|“强基计划”,|全面|加强'],
    ['2024年的工作（征求意见稿）', '2024年的|工作|（征求意见稿）'],
    ['抓好知识产权战略', '抓好|知识产权|战略'],
    ['创新型城市建设', '创新型|城市|建设'],
    ['加快科技型中小企业培育', '加快|科技型|中小企业|培育'],
    ['深化数字化赋能', '深化|数字化|赋能'],
    ['特色社会主义思想', '特色|社会主义|思想'],
    ['提升大学科创引领能力', '提升|大学科创引领|能力'],
    ['坚守意识形态阵地', '坚守|意识形态|阵地'],
    ['全链条保护', '全链条|保护'],
    ['', ''],
  ])('%s', (heading, expected) => {
    expect(phrases(heading).join('|')).toBe(expected);
  });

  it.each([
    ['以世界一流标准打造甬江科创区', 4, '以世界一流|标准|打造|甬江科创区'],
    ['推进科技合作', 4, '推进科技合作'],
    // Too wide for a line of large letters.
    ['强化政策法规支撑', 4, '强化政策法规|支撑'],
    ['提升大学科创引领能力', 4, '提升|大学科创引领|能力'],
  ])('%s, none at the ends narrower than %i', (heading, least, expected) => {
    expect(phrases(heading, least).join('|')).toBe(expected);
  });

  it('are the heading and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'科技创新的“”（）,、2—a ') }), (heading) => {
        expect(phrases(heading).join('')).toBe(heading);
        expect(phrases(heading, 4).join('')).toBe(heading);
      }),
    );
  });
});

describe('the pieces of a title', () => {
  it.each([
    ['［某市科学技术局2024年工作要点］', '［某市|科学技术局|2024年|工作要点］'],
    ['［2011年杭州市科技工作思路］', '［2011年|杭州市|科技|工作思路］'],
    ['某区2020年工作情况和2021年工作思路', '某区|2020年|工作|情况|和2021年|工作思路'],
    ['实施方案（2023-2027年）（征求意见稿）', '实施方案|（2023-2027年）|（征求意见稿）'],
    ['建设“六大工程”实施方案', '建设|“六大工程”|实施方案'],
    ['', ''],
  ])('%s', (title, expected) => {
    const pieces = titlePieces(title);
    expect(pieces.map(({ text, opens }) => (opens ? '|' : '') + text).join('')).toBe(expected);
  });

  it('are the title and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'科技创新的“”（）［］2年027-,、—a ') }),
        (title) => {
          expect(
            titlePieces(title)
              .map(({ text }) => text)
              .join(''),
          ).toBe(title);
        },
      ),
    );
  });
});
