import { describe, expect, it } from 'vitest';
import { Notebook } from '../model/notebook.ts';
import { compile, type CompileInput, type SummedFile } from './compile.ts';

const TEXTS = {
  'one.txt': '关于甲的通知\n\n一、做好甲\n认真做好甲的工作。\n',
  'two.txt': '关于乙的通知\n\n一、做好乙\n认真做好乙的工作。\n',
};

function inputOf(texts: Readonly<Record<string, string>>, notes?: Notebook<SummedFile>) {
  const files = Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  return { files, catalog: null, ...(notes === undefined ? {} : { notes }) };
}

const versionOf = (input: CompileInput): string => compile(input).corpus.version;

describe('the version of a corpus', () => {
  const version = versionOf(inputOf(TEXTS));

  it('is the same whatever is remembered of earlier runs', () => {
    const first = new Notebook<SummedFile>();
    expect(versionOf(inputOf(TEXTS, first))).toBe(version);
    const kept = JSON.parse(JSON.stringify(first.entries())) as [string, SummedFile][];
    const next = new Notebook(kept);
    expect(versionOf(inputOf(TEXTS, next))).toBe(version);
    expect(next.made()).toEqual([]);
  });

  it.each([
    ['a text', inputOf({ ...TEXTS, 'two.txt': TEXTS['two.txt'].replace('认真', '扎实') })],
    ['the number of texts', inputOf({ 'one.txt': TEXTS['one.txt'] })],
    [
      'what the catalog says',
      {
        ...inputOf(TEXTS),
        catalog: 'site: { name: 试例, tagline: 试例, home: [], contact: null }\ndocuments: []\n',
      },
    ],
  ])('is another where %s is another', (_, input) => {
    expect(versionOf(input)).not.toBe(version);
  });
});
