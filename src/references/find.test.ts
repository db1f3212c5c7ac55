import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences, shortNames } from './find.ts';

/** Each reference as `words | title | number | article`. */
function read(text: string, more: readonly string[] = []): string[] {
  const names = shortNames([...more, text]);
  return findReferences(text, names, ['某管理办法']).map(({ start, end, title, number, article }) =>
    [text.slice(start, end), title ?? '-', number ?? '-', article ?? '-'].join(' | '),
  );
}

describe('findReferences', () => {
  it.each<[string, string, string[]]>([
    ['a title', '贯彻《海洋科技条例》。', ['《海洋科技条例》 | 海洋科技条例 | - | -']],
    [
      'a title with its number',
      '根据《关于推进海洋科技的意见》（某政发〔2024〕12号）要求',
      [
        '《关于推进海洋科技的意见》（某政发〔2024〕12号） | 关于推进海洋科技的意见 | 某政发〔2024〕12号 | -',
      ],
    ],
    [
      'a number as the print has it, without the words before',
      '根据某政发[2024] 12 号执行',
      ['某政发[2024] 12 号 | - | 某政发[2024] 12 号 | -'],
    ],
    ...['〔２０２４〕１２号', '［2024］12号', '【2024】12号', '（2024）第12号', '﹝2024﹞12号'].map(
      (print): [string, string, string[]] => [
        `a number as ${print}`,
        `按照某政发${print}执行`,
        [`某政发${print} | - | 某政发${print} | -`],
      ],
    ),
    [
      'articles that share one 条, and others behind them',
      '依据《海洋科技条例》第三、四条和第五条至第七条',
      [
        '《海洋科技条例》第三 | 海洋科技条例 | - | 第三条',
        '四条 | 海洋科技条例 | - | 第四条',
        '第五条 | 海洋科技条例 | - | 第五条',
        '第五条至第七条 | 海洋科技条例 | - | 第六条',
        '第七条 | 海洋科技条例 | - | 第七条',
      ],
    ],
    [
      'a kind in 《》 that is a short name',
      '《海洋科技条例》（以下简称《条例》）施行。按照《条例》第六条办理',
      ['《海洋科技条例》 | 海洋科技条例 | - | -', '《条例》第六条 | 海洋科技条例 | - | 第六条'],
    ],
    [
      'a kind in 《》 that the document is of',
      '《办法》第六条',
      ['《办法》第六条 | 某管理办法 | - | 第六条'],
    ],
    ['an item', '违反第五条第二款第（三）项的', ['第五条第二款第（三）项 | - | - | 第五条']],
    ...['本办法', '本法', '本实施细则', '本规定'].map((self): [string, string, string[]] => [
      `an article of ${self}`,
      `违反${self}第七条的`,
      ['第七条 | - | - | 第七条'],
    ]),
    ['an article in figures', '本办法第10条规定', ['第10条 | - | - | 第10条']],
    [
      'articles from one to another',
      '第三条至第五条',
      ['第三条 | - | - | 第三条', '第三条至第五条 | - | - | 第四条', '第五条 | - | - | 第五条'],
    ],
    [
      'articles that share one 条',
      '《海洋科技条例》第九至十一条',
      [
        '《海洋科技条例》第九 | 海洋科技条例 | - | 第九条',
        '《海洋科技条例》第九至十一条 | 海洋科技条例 | - | 第十条',
        '十一条 | 海洋科技条例 | - | 第十一条',
      ],
    ],
    [
      'inserted articles',
      '第八条之一至第八条之三',
      ['第八条之一 | - | - | 第八条之一', '第八条之三 | - | - | 第八条之三'],
    ],
    ['an article', '违反第五条第二款规定的', ['第五条第二款 | - | - | 第五条']],
    ['an inserted article', '依照第八条之一处理', ['第八条之一 | - | - | 第八条之一']],
    ['an article of this law', '本条例第三条所称', ['第三条 | - | - | 第三条']],
    [
      'an article of a title',
      '《海洋科技条例》第九条',
      ['《海洋科技条例》第九条 | 海洋科技条例 | - | 第九条'],
    ],
    [
      'articles in a row',
      '《海洋科技条例》第九条、第十条和第十二条',
      [
        '《海洋科技条例》第九条 | 海洋科技条例 | - | 第九条',
        '第十条 | 海洋科技条例 | - | 第十条',
        '第十二条 | 海洋科技条例 | - | 第十二条',
      ],
    ],
    ['no article of a law without marks', '依照海洋科技条例第九条', []],
    [
      'a title in a title',
      '《关于修改〈海洋条例〉的决定》',
      ['《关于修改〈海洋条例〉的决定》 | 关于修改〈海洋条例〉的决定 | - | -'],
    ],
  ])('%s', (_case, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('knows the short name that a document gave', () => {
    const given = '根据《某国海洋科技法》（以下简称海洋科技法），制定本条例。';
    expect(read('海洋科技法第二条所称海洋', [given])).toEqual([
      '海洋科技法第二条 | 某国海洋科技法 | - | 第二条',
    ]);
  });

  it('finds words that stand in the text, in order, whatever the text', () => {
    const parts = fc.constantFrom(
      '《',
      '》',
      '第三条',
      '〔2024〕1号',
      '某政发',
      '（',
      '）',
      '、',
      '的',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findReferences(text, new Map())) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
      }),
    );
  });
});
