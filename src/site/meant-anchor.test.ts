import { describe, expect, it } from 'vitest';
import { meantAnchor, meantClause } from './meant-anchor.ts';
import type { Place } from './meant-anchor.ts';

const place = (anchor: string, opening = '', sentences: string[] = []): Place => ({
  anchor,
  opening,
  sentences,
});
const places = [
  place('title'),
  place('preamble'),
  place('part-1', '总体要求'),
  place('guiding', '指导思想。'),
  place('part-3', '保障措施', ['part-3-s1']),
  place('part-3-sec-2', '加强政策支撑。'),
  place('part-3-sec-2-p1', '完善政策。'),
  place('task-1', '深入学习。'),
  place('task-18'),
  place('task-19', '推进国际合作。', ['task-19-s1', 'task-19-s4', 'task-19-s2']),
  place('task-19-2', '', ['task-19-2-s1']),
  place('task-99'),
];

describe('in an address', () => {
  it.each([
    ['19', 'task-19'],
    ['#19', 'task-19'],
    ['第19项', 'task-19'],
    ['第十九项', 'task-19'],
    ['第十九項', 'task-19'],
    ['第19條', 'task-19'],
    ['十九', 'task-19'],
    ['十九、', 'task-19'],
    ['19.', 'task-19'],
    ['１９', 'task-19'],
    ['19/', 'task-19'],
    ['TASK-19', 'task-19'],
    ['task19', 'task-19'],
    ['task_19', 'task-19'],
    ['任务19', 'task-19'],
    ['任務十九', 'task-19'],
    ['plan-2024/#task-19', 'task-19'],
    ['三（二）', 'part-3-sec-2'],
    ['（二）', 'part-3-sec-2'],
    ['第三部分', 'part-3'],
    ['三', 'part-3'],
    ['保障措施', 'part-3'],
    ['保障措施（二）', 'part-3-sec-2'],
    ['保障措施第19项', 'task-19'],
    ['總體要求', 'part-1'],
    ['指导思想', 'guiding'],
    ['总体要求·指导思想', 'guiding'],
    ['推进国际合作', 'task-19'],
    ['19-2', 'task-19-2'],
    ['第19项第2段', 'task-19-2'],
    ['第19项［第2段］', 'task-19-2'],
    ['《［某计划］》第19项', 'task-19'],
    ['［引言］', 'preamble'],
    ['标题', 'title'],
    ['task-19-s2', 'task-19-s2'],
    ['第19项第2句', 'task-19-s4'],
    ['第十九项［第三句］', 'task-19-s2'],
    ['第19项第2段第1句', 'task-19-2-s1'],
    ['task-99', 'task-99'],
    ['“保障措施”', 'part-3'],
    ['“保障措施”［第1句］', 'part-3-s1'],
    ['总体要求·目标“推进国际…”', 'task-19'],
    ['三（二）［第1段］', 'part-3-sec-2-p1'],
    ['保障措施第19项［第2段］', 'task-19-2'],
    ['《“某某”计划》第19项', 'task-19'],
    ['t19', 'task-19'],
    ['item-19', 'task-19'],
    ['clause-19', 'task-19'],
    ['task-19.html', 'task-19'],
    ['第1项第1段', 'task-1'],
    ['第一项第一款', 'task-1'],
    ['保障措施19', 'task-19'],
  ])('%s means %s', (typed, anchor) => {
    expect(meantAnchor(typed, places)).toBe(anchor);
  });

  it.each([
    '。',
    '，',
    '）',
    ')',
    '.',
    '、',
    '”',
    '》',
    '］',
    '！',
    '）。',
    '/。',
    '?from=timeline',
    '&a=1',
  ])('what clings to it is no part of it: %s', (mark) => {
    expect(meantAnchor(`task-19${mark}`, places)).toBe('task-19');
  });

  it.each([
    '40',
    'nonsense',
    '第19项第9句',
    '总体要求第19项',
    '保障',
    '',
    '#',
    '（',
    'constructor',
    '第19项第9段',
    '第19项第三款',
    '第1项第2段',
    '第19项第9段第1句',
    '（八）',
    '保障措施（八）',
    '第三部分（十九）',
    '第三部分第7节',
  ])('%j means nothing', (typed) => {
    expect(meantAnchor(typed, places)).toBeNull();
  });
});

describe('a numeral in brackets', () => {
  const flat = [place('part-1', '总体要求'), place('task-1'), place('task-2')];
  it.each([
    ['（二）', 'task-2'],
    ['总体要求（二）', 'task-2'],
  ])('%s is that of a task where there are no sections', (typed, anchor) => {
    expect(meantAnchor(typed, flat)).toBe(anchor);
  });
});

describe('where sentences have no places', () => {
  it.each([
    ['19', 'task-19'],
    ['第19项', 'task-19'],
    ['task-19-s3', 'task-19'],
    ['第19项第2句', 'task-19'],
    ['task-77-s3', null],
  ])('%s is %s', (typed, expected) => {
    const bare = [place('part-1'), place('task-19')];
    expect(meantClause(typed, bare)).toBe(expected);
  });
});
