import { describe, expect, it } from 'vitest';
import { sampleDocument } from './sample.fixture.ts';
import { describeDocument, firstSentence, shortTitle, timeLabel } from './words.ts';

describe('a title on one line', () => {
  it.each([
    ['短题', {}, '短题'],
    ['方案（2023-2027年）（征求意见稿）', { status: 'draft' }, '方案（征求意见稿）'],
    ['要点', { titleSupplied: true }, '［要点］'],
  ] as const)('%s', (title, changes, expected) => {
    expect(shortTitle(sampleDocument({ title, ...changes }))).toBe(expected);
  });
});

it.each([
  [{ period: [2023, 2027] as [number, number], year: 2023 }, '2023—2027年'],
  [{ year: 2024, date: '2024-01-02' }, '2024年'],
  [{ date: '2024-01-02' }, '2024-01-02'],
  [{}, '时间未注明'],
])('the time of %o is %s', (changes, label) => {
  expect(timeLabel(sampleDocument(changes))).toBe(label);
});

it('a document is described by what is known of it', () => {
  const document = sampleDocument({ year: 2024, status: 'draft', note: '三项任务。' });
  expect(describeDocument(document)).toBe(
    '工作要点（2024年，征求意见稿，3项任务），逐条可引。三项任务。',
  );
});

describe('a preview of a clause begins with its own first sentence', () => {
  const task = sampleDocument({}).clauses.find(({ kind }) => kind === 'task')!;
  const cut = (...ends: number[]) =>
    ends.map((end, i) => ({
      anchor: `task-1-s${i + 1}`,
      range: [ends[i - 1] ?? 0, end] as [number, number],
    }));

  it.each([
    ['甲乙。丙丁。戊己。', '甲乙', cut(3, 6, 9), '甲乙。丙丁。'],
    ['甲乙。丙丁。戊己。', null, cut(3, 6, 9), '甲乙。'],
    ['甲乙', '甲乙', cut(2), '甲乙'],
    ['甲乙\n丙丁。', '甲乙', [], '甲乙 丙丁。'],
    ['𠮷'.repeat(200), null, cut(200), `${'𠮷'.repeat(110)}…`],
  ])('%s', (text, heading, sentences, expected) => {
    expect(firstSentence({ ...task, text, heading, sentences })).toBe(expected);
  });
});
