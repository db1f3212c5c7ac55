import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { splitLines } from './lines.ts';
import { toMdx } from './mdx.ts';

const reader = unified().use(remarkParse).use(remarkMdx);

/** What a reader of the MDX sees: its text and printed numbers, white space aside. */
function readMdx(mdx: string): string {
  const words: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') words.push(node.value);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const attribute of node.attributes) {
        const { value } = attribute;
        if ('name' in attribute && attribute.name === 'number' && typeof value === 'string') {
          words.push(value);
        }
      }
    } else if (
      node.type !== 'root' &&
      node.type !== 'paragraph' &&
      node.type !== 'mdxFlowExpression'
    ) {
      throw new Error(`the text was taken for ${node.type}`);
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(reader.parse(mdx));
  return squash(words.join(''));
}

function squash(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Compiles one text and returns its seed as mended and its MDX. */
function build(text: string): { mended: string; mdx: string; errors: string[] } {
  const bytes = new TextEncoder().encode(text);
  const { corpus, problems } = compile({ files: [{ name: 'plan.txt', bytes }], catalog: null });
  const [document] = corpus.documents;
  const seed = new TextDecoder().decode(bytes);
  const lines = splitLines(seed);
  const mended = corpus.emendations.reduceRight((whole, { line: number, from, to }) => {
    const at = lines[number - 1]?.start ?? 0;
    return whole.slice(0, at) + to + whole.slice(at + from.length);
  }, seed);
  const mdx = document === undefined ? '' : toMdx(document, () => []);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return { mended, mdx, errors };
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '{process.exit()}',
  'import x from "y"',
  'export default 1',
  '`代码` ```',
  '~~删除~~ 100~200亿元',
  '*强调* **加粗** _a_ __b__',
  '表 | 格 | 线',
  '# 标题',
  '> 引用',
  '- 列表',
  '+ 列表',
  '=== ---',
  '[链接](http://a.example) ![图](b) <https://c.example>',
  '&amp; &#x41; R&D &lt;',
  '<!-- 注释 -->',
  '反斜杠 \\ \\* \\{ 结尾\\',
  '$x$ $$y$$',
  '<5万元 且 >3万元',
  '控制\u0001字符\u007f\u0085',
  '\u{20BB7}野家😀',
  '\ud800 半个',
  '“引号。”‘单’',
  '（没有关上的括号。',
  '：：：',
  ':::note',
  '|',
  '---',
  '/* 注释 */ */',
];
const NUMBERS = [
  '一、',
  '（一）',
  '(二)',
  '1.',
  '2．',
  '3、',
  '10. ',
  '（1）',
  '①',
  '第一章',
  '第二条',
  '——',
  '三.',
];
const WORDS = [
  '总体要求',
  '指导思想。',
  '发展目标。',
  '工作目标是:',
  '加强领导。健全机制。',
  '（责任单位：甲、乙）',
  '附件2',
  '某市方案',
];

const piece = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const line = fc
  .tuple(fc.option(fc.constantFrom(...NUMBERS), { nil: '' }), fc.array(piece, { maxLength: 3 }))
  .map(([number, pieces]) => number + pieces.join(''));
const text = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(line, { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
  )
  .map(([mark, lines, end]) => mark + lines.join(end));

describe('toMdx', () => {
  it.each(HOSTILE)('keeps %j as it is', (hostile) => {
    const { mended, mdx, errors } = build(`一、${hostile}\n${hostile}\n1.甲。${hostile}`);
    expect(errors).toEqual([]);
    expect(readMdx(mdx)).toBe(squash(mended));
  });

  it('loses and adds nothing, whatever the text', () => {
    fc.assert(
      fc.property(text, (seed) => {
        const { mended, mdx, errors } = build(seed);
        if (errors.includes('binary-file') || errors.includes('unreadable-file')) return;
        expect(errors).toEqual([]);
        expect(readMdx(mdx)).toBe(squash(mended));
      }),
      { numRuns: 400 },
    );
  });

  it('writes a document for an empty file', () => {
    expect(build('').errors).toEqual([]);
    expect(build(' \r\n\u3000').mdx).toMatch(/^\{\/\* /u);
  });
});
