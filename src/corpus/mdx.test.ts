import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { HOSTILE, hostileText } from '../testing/hostile-text.ts';
import { compile } from './compile.ts';
import { splitLines } from './lines.ts';
import { serialise, toMdx, treeOf } from './mdx.ts';

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

describe('toMdx', () => {
  it.each(HOSTILE)('keeps %j as it is', (hostile) => {
    const { mended, mdx, errors } = build(`一、${hostile}\n${hostile}\n1.甲。${hostile}`);
    expect(errors).toEqual([]);
    expect(readMdx(mdx)).toBe(squash(mended));
  });

  it('loses and adds nothing, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (seed) => {
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

describe('what is written without the general serialiser', () => {
  it('is what that writes', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const bytes = new TextEncoder().encode(
          `某市方案\n一、${text}\n建设平台，引进人才。${text}\n`,
        );
        const { corpus } = compile({ files: [{ name: 'plan.txt', bytes }], catalog: null });
        for (const document of corpus.documents) {
          const tree = treeOf(document, () => []);
          expect(toMdx(document, () => [])).toBe(serialise(tree));
        }
      }),
      { numRuns: 200 },
    );
  });
});
