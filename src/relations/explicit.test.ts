import { describe, expect, it } from 'vitest';
import type { Name } from '../model/layers.ts';
import { readNames } from '../names/read.ts';
import { corpusOf, seedsLibrary } from '../testing/corpora.ts';
import { explicitRelations } from './explicit.ts';

const TITLED = `海洋科技发展条例

第一条 为了发展海洋科技事业,促进海洋经济,制定本条例。

第二条 市人民政府应当建设海洋实验室,保障科研经费投入。
`;

function pairs(texts: Record<string, string>, names = ''): string[] {
  const corpus = corpusOf(texts);
  const read: readonly Name[] = names === '' ? [] : readNames(names, 'names.yaml', corpus).value;
  return explicitRelations(corpus, read).map(({ a, type, b, evidence }) => {
    const { text } = corpus.documents.flatMap((d) => d.clauses).find(({ id }) => id === a)!;
    expect(text).toContain(evidence.a);
    return `${a} ${type} ${b}`;
  });
}

describe('what the text itself links', () => {
  it.each([
    [
      'a title in its marks',
      '1.立法工作。贯彻《海洋科技发展条例》,做好普法宣传工作。\n2.其他。无。\n',
      ['plan/task-1 mentions law/article-1'],
    ],
    [
      'no title without marks',
      '1.立法工作。贯彻海洋科技发展条例,做好普法宣传工作。\n2.其他。无。\n',
      [],
    ],
    [
      'no other title',
      '1.立法工作。贯彻《农业科技发展条例》,做好普法宣传工作。\n2.其他。无。\n',
      [],
    ],
  ])('takes %s', (_case, plan, expected) => {
    expect(pairs({ law: TITLED, plan })).toEqual(expected);
  });

  const plan = '1.平台建设。依托海洋实验室,打造一流的科技创新平台。\n2.其他。无。\n';
  const name = (establishes: string): string =>
    `[{ id: lab, name: 海洋实验室, kind: institution, variants: [海洋实验室]${establishes} }]`;

  it.each([
    [
      'what a clause establishes',
      ', establishes: [law/article-2]',
      ['plan/task-1 mentions law/article-2'],
    ],
    ['no name that none establishes', '', []],
  ])('takes %s', (_case, establishes, expected) => {
    expect(pairs({ law: TITLED, plan }, name(establishes))).toEqual(expected);
  });

  it('never within one document', () => {
    const { corpus, names } = seedsLibrary();
    for (const { a, b } of explicitRelations(corpus, names)) {
      expect(a.split('/')[0]).not.toBe(b.split('/')[0]);
    }
  });
});
