import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidthRuns, titleRuns } from './typeset.ts';

/** Runs with a class stand in braces. */
function shown(runs: ReturnType<typeof halfWidthRuns>): string {
  return runs.map(({ text, className }) => (className === null ? text : `{${text}}`)).join('');
}

describe('half-width marks', () => {
  it.each([
    ['围绕目标,推动增长;提升', '围绕目标{,}推动增长{;}提升'],
    ['支出占GDP,继续', '支出占GDP{,}继续'],
    ['县(市)区', '{县}(市{)}区'],
    ['超过1,300件', '超过1,300件'],
    ['R&D, a: b', 'R&D, a: b'],
    ['全角，不动', '全角，不动'],
    ['(一)开头', '(一{)}开头'],
    ['“提升”,坚持', '“提升”{,}坚持'],
    ['', ''],
  ])('of %s', (text, expected) => {
    expect(shown(halfWidthRuns(text))).toBe(expected);
  });

  it('are the text and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'县市(),;:!?a1“—') }), (text) => {
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
    ['［2011年工作思路］', '{［2011年工作思路］}'],
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
