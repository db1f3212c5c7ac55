import { describe, expect, it } from 'vitest';
import { corpusOf, seedsLibrary } from '../testing/corpora.ts';
import { endpointsOf, ownText, spokenText } from './endpoints.ts';

const LONG = '这一段的字数足够多,讲的是一件完整的事情,可以与别处相比。';

describe('endpointsOf', () => {
  it.each([
    ['a task of one paragraph', `1.题目。${LONG}\n2.题目。${LONG}\n`, ['task-1', 'task-2']],
    [
      'a task of several, run in',
      `1.题目。${LONG}\n${LONG}\n2.题目。${LONG}\n`,
      ['task-1', 'task-2'],
    ],
    [
      'paragraphs under a heading line',
      `1、着力推进\n第一段。${LONG}\n第二段。${LONG}\n2、着力加强\n第一段。${LONG}\n第二段。${LONG}\n`,
      ['task-1-1', 'task-1-2', 'task-2-1', 'task-2-2'],
    ],
    ['no lead line', `工作目标是:\n1、${LONG}\n2、${LONG}\n`, ['goal-1', 'goal-2']],
    [
      'lead paragraphs of parts, not the parts',
      `一、回顾\n${LONG}\n二、打算\n1.题目。${LONG}\n2.题目。${LONG}\n`,
      ['part-1-p1', 'task-1', 'task-2'],
    ],
  ])('takes %s', (_case, text, anchors) => {
    const [document] = corpusOf({ plan: text }).documents;
    expect(endpointsOf(document!).map(({ anchor }) => anchor)).toEqual(anchors);
  });

  it('takes every clause that the editors linked, and hardly another', () => {
    const { corpus, relations } = seedsLibrary();
    const linked = new Set(
      relations.filter(({ origin }) => origin === 'editor').flatMap(({ a, b }) => [a, b]),
    );
    const ids = new Set(corpus.documents.flatMap(endpointsOf).map(({ id }) => id));
    expect([...linked].filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size - linked.size).toBeLessThan(5);
  });
});

describe('a clause without what is not its own', () => {
  const text =
    '1.题目。讲了很多事情,都很重要。（责任单位：市甲局、有关区（县、市）政府）\n2.另一题。\n';
  const [document] = corpusOf({ plan: text }).documents;
  const [task] = document!.clauses;

  it('keeps its offsets when the responsible units go blank', () => {
    const spoken = spokenText(task!);
    expect(spoken).toHaveLength(task!.text.length);
    expect(spoken.trimEnd()).toBe('题目。讲了很多事情,都很重要。');
  });

  it('is its own text', () => {
    expect(ownText(task!)).toBe(task!.text);
    expect(ownText({ ...task!, own: [] })).toBe('');
    expect(ownText({ ...task!, text: '𠮷上\n下', own: [[0, 2]] })).toBe('𠮷上');
  });
});
