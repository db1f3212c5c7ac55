import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenTitle } from './short-title.ts';
import { widthOf } from '../typeset/titles.ts';

describe('a title that is too long', () => {
  it.each([
    ['短题', '短题'],
    // Figures take half the room of a character.
    ['某某区2020年科技工作情况和2021年工作思路', '某某区2020年科技工作情况和2021年工作思路'],
    [
      '某某市贯彻“315”科技创新体系加快建设“六大工程”实施方案',
      '某某市贯彻“315”科技创新体系加快…实施方案',
    ],
    [
      '某某市人民政府关于支持“新一代人工智能”产业高质量发展的若干意见',
      '某某市人民政府关于支持…若干意见',
    ],
    [
      '关于印发《某某市促进科技成果转移转化行动方案》的通知',
      '…《某某市促进科技成果转移…行动方案》的通知',
    ],
    ['第'.repeat(40), `${'第'.repeat(17)}…${'第'.repeat(4)}`],
  ])('%s', (title, expected) => {
    expect(shortenTitle(title, 22)).toBe(expected);
  });

  it('never takes more room than it has', () => {
    const title = fc.string({ unit: fc.constantFrom(...'科技创新的“”《》（）2024a、') });
    fc.assert(
      fc.property(title, fc.integer({ min: 6, max: 30 }), (text, most) => {
        expect(widthOf(shortenTitle(text, most))).toBeLessThanOrEqual(Math.max(most, 0));
      }),
    );
  });
});
