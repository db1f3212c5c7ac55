import { describe, expect, it } from 'vitest';
import { corpusOf } from '../testing/corpora.ts';
import { referencesOf } from './references.ts';

const LAW = `海洋科技条例

第一条 为了发展海洋科技，制定本条例。

第二条 违反第一条规定的，依法处理；违反第九条规定的，从重处理。
`;
const NOTICE = `某市科学技术局关于印发《海洋科技行动方案》的通知
某科发〔2024〕3号
各单位：
现将《海洋科技行动方案》印发给你们。
一、加快建设
建设实验室。
二、抓好落实
落实责任。
`;

const RULES = `某市财政局关于印发《海洋补助办法》的通知
各单位：
现将《海洋补助办法》印发给你们，请遵照执行。
2024年3月1日
海洋补助办法
第一条 为了规范补助，制定本办法。
第二条 补助按年度发放。
`;

/** Each reference as `clause: words → document target`. */
function read(plan: string): string[] {
  const corpus = corpusOf({ law: LAW, notice: NOTICE, rules: RULES, plan });
  return referencesOf(corpus).map(
    ({ clause, quote, document, target }) =>
      `${clause}: ${quote} → ${document ?? '-'} ${target ?? '-'}`,
  );
}

const OF_LAW = 'law/article-2: 第一条 → law law/article-1';

describe('referencesOf', () => {
  it.each<[string, string, string[]]>([
    [
      'a title that the corpus holds leads there',
      '1.立法工作。贯彻《海洋科技条例》。\n2.其他。无。\n',
      ['plan/task-1: 《海洋科技条例》 → law law/title'],
    ],
    [
      'an article of it leads to the article',
      '1.立法工作。执行《海洋科技条例》第二条。\n2.其他。无。\n',
      ['plan/task-1: 《海洋科技条例》第二条 → law law/article-2'],
    ],
    [
      'what a notice issued leads to the notice, and so does its number',
      '1.行动。落实《海洋科技行动方案》。\n2.依据。按照某科发〔2024〕3号执行。\n',
      [
        'plan/task-1: 《海洋科技行动方案》 → notice notice/title',
        'plan/task-2: 某科发〔2024〕3号 → notice notice/title',
      ],
    ],
    [
      'an article of what a notice issued leads to it inside the notice',
      '1.补助。执行《海洋补助办法》第二条。\n2.其他。无。\n',
      ['plan/task-1: 《海洋补助办法》第二条 → rules rules/annex-1-article-2'],
    ],
    [
      'others are listed',
      '1.立法工作。贯彻《农业科技条例》。\n2.其他。依据农科发〔2023〕8号。\n',
      ['plan/task-1: 《农业科技条例》 → - -', 'plan/task-2: 农科发〔2023〕8号 → - -'],
    ],
    [
      'brackets and figures of a number may be others',
      '1.依据。按照某科发【２０２４】３号执行。\n2.条文。执行《海洋科技条例》第2条。\n',
      [
        'plan/task-1: 某科发【２０２４】３号 → notice notice/title',
        'plan/task-2: 《海洋科技条例》第2条 → law law/article-2',
      ],
    ],
    ['a competition is no document', '1.宣传。办好《科学之夜》。\n2.其他。无。\n', []],
    [
      'a document that is mentioned twice in a clause is listed once',
      '1.立法。贯彻《海洋科技条例》，宣传《海洋科技条例》。\n2.其他。无。\n',
      ['plan/task-1: 《海洋科技条例》 → law law/title'],
    ],
  ])('%s', (_case, plan, expected) => {
    const found = read(plan).filter((line) => line.startsWith('plan/'));
    expect(found).toEqual(expected);
  });

  it('links every article from one to another', () => {
    const law = [1, 2, 3, 4, 5].map((n) => `第${'零一二三四五'.charAt(n)}条 规定${String(n)}。`);
    const corpus = corpusOf({
      law: `海洋条例\n${law.join('\n')}\n第六条 违反第二条至第四条的，处理。\n`,
    });
    expect(referencesOf(corpus).map(({ quote, target }) => `${quote} ${target ?? ''}`)).toEqual([
      '第二条 law/article-2',
      '第二条至第四条 law/article-3',
      '第四条 law/article-4',
    ]);
  });

  it('links the articles of one law, and only those it has', () => {
    expect(read('1.无。无。\n2.无。无。\n')).toEqual([OF_LAW]);
  });

  it('leaves a title that two documents share unresolved', () => {
    const corpus = corpusOf({
      one: LAW,
      two: `${LAW}\n第三条 另有规定的除外。\n`,
      plan: '1.立法。贯彻《海洋科技条例》。\n2.其他。无。\n',
    });
    const [found] = referencesOf(corpus).filter(({ clause }) => clause === 'plan/task-1');
    expect(found).toMatchObject({ document: null, target: null });
  });
});
