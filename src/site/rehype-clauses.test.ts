import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import type {} from 'remark-mdx';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../corpus/sentences.ts';
import { rehypeClauses } from './rehype-clauses.ts';

type Attributes = Record<string, string>;

function jsx(
  name: string,
  attributes: Attributes,
  ...children: (ElementContent | string)[]
): ElementContent {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: children.map(node),
  };
}

function p(...children: (ElementContent | string)[]): ElementContent {
  return { type: 'element', tagName: 'p', properties: {}, children: children.map(node) };
}

function node(child: ElementContent | string): ElementContent {
  return typeof child === 'string' ? { type: 'text', value: child } : child;
}

function prepare(...clauses: ElementContent[]): Root {
  const root: Root = { type: 'root', children: clauses };
  rehypeClauses()(root, { path: '/content/docs/plan.mdx' });
  return root;
}

/** Tags with their attributes, as short as they can be read. */
function shown(tree: Root | ElementContent): string {
  if (tree.type === 'text') return tree.value;
  if (!('children' in tree)) return '';
  const inner = tree.children
    .map((child) => (child.type === 'doctype' ? '' : shown(child as ElementContent)))
    .join('');
  if (tree.type === 'root') return inner;
  if (tree.type === 'element') {
    const { id, className } = tree.properties;
    const marks = [id && `#${id}`, className && `.${String(className)}`].filter(Boolean).join('');
    return `<${tree.tagName}${marks}>${inner}</>`;
  }
  const attributes = tree.attributes.map((each) =>
    each.type === 'mdxJsxAttribute' && typeof each.value === 'string'
      ? ` ${each.name}=${each.value}`
      : '',
  );
  return `<${tree.name ?? ''}${attributes.join('')}>${inner}</>`;
}

const none = (anchor: string) => `<Related slot=after id=plan/${anchor} count=0></>`;

describe('a clause', () => {
  it('has its sentences in spans, its run-in heading as a heading, its related clauses behind', () => {
    const task = jsx(
      'Task',
      { anchor: 'task-1', number: '1.', level: '4' },
      p(
        jsx('RunIn', {}, '加快建设。'),
        '对标一流。建设园区。',
        jsx('Responsible', {}, '（责任单位：某局）'),
      ),
      jsx('Related', { count: '1' }),
    );
    expect(shown(prepare(task))).toBe(
      '<Task anchor=task-1 number=1. level=4 kind=task>' +
        '<div.line><RunIn id=task-1-s1 level=4 numberId=n-task-1>加快建设。</>' +
        '<p><span#task-1-s2>对标一流。</><span#task-1-s3>建设园区。</>' +
        '<span#task-1-s4><span.responsible>（责任单位：某局）</></></></>' +
        '<Related slot=after id=plan/task-1 count=1></></>',
    );
  });

  it('has its heading line as a heading, and the captions of its paragraphs one level below', () => {
    const task = jsx(
      'Task',
      { anchor: 'task-6', number: '6、', level: '2' },
      jsx('Heading', {}, '深化合作'),
      jsx('Paragraph', { anchor: 'task-6-1' }, p(jsx('RunIn', {}, '加强基地。'), '重点培育。')),
    );
    expect(shown(prepare(task))).toBe(
      '<Task anchor=task-6 number=6、 level=2 kind=task headed=2>' +
        '<Heading id=task-6-s1 level=2 numberId=n-task-6>深化合作</>' +
        '<Paragraph anchor=task-6-1 kind=paragraph><div.line>' +
        '<RunIn id=task-6-1-s1 level=3>加强基地。</><p><span#task-6-1-s2>重点培育。</></></>' +
        `${none('task-6-1')}</>${none('task-6')}</>`,
    );
  });

  it('without a heading of its own lends its number to the caption of its first paragraph', () => {
    const task = jsx(
      'Task',
      { anchor: 'task-9', number: '9.', level: '4' },
      jsx('Paragraph', { anchor: 'task-9-1' }, jsx('RunIn', {}, '加快。')),
    );
    expect(shown(prepare(task))).toContain('<RunIn id=task-9-1-s1 level=4 numberId=n-task-9>');
  });

  it.each([
    ['numbers of the ledger', '1 4', ['task-1-s1', 'task-1-s4']],
    ['anchors from elsewhere', 'task-1-s1 task-7-s2', ['task-1-s1', 'task-7-s2']],
  ])('takes the %s for its sentences', (_case, sentences, anchors) => {
    const tree = prepare(jsx('Task', { anchor: 'task-1', sentences }, p('一。二。')));
    expect([...shown(tree).matchAll(/span#([\w-]+)/g)].map((match) => match[1])).toEqual(anchors);
  });

  it('keeps a run-in heading of several sentences as bold words, each sentence with its anchor', () => {
    const tree = prepare(
      jsx('Task', { anchor: 'task-1' }, p(jsx('RunIn', {}, '一。二。'), '三。')),
    );
    expect(shown(tree)).toContain(
      '<p.line><span#task-1-s1><span.run-in>一。</></><span#task-1-s2><span.run-in>二。</></><span#task-1-s3>三。</></>',
    );
  });
});

const hostile = fc.string({
  unit: fc.constantFrom(
    ...'字。！？”（）(),;<>{}&`*~|\\ \t',
    '𠮷',
    '\ud800',
    '<script>',
    '{process.exit()}',
  ),
});

it('text is left as it is, and its sentences are those of the data', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (head, body, units) => {
      const tree = prepare(
        jsx(
          'Task',
          { anchor: 'task-1' },
          p(jsx('RunIn', {}, head), body, jsx('Responsible', {}, units)),
        ),
      );
      const text = `${head}${body}${units}`;
      const sentences = sentencesOf(text).map((range) => text.slice(...range));
      expect(textOf(tree).trim()).toBe(text.trim());
      expect(sentencesById(tree)).toEqual(
        sentences.map((sentence, i) => [`task-1-s${String(i + 1)}`, sentence]),
      );
    }),
  );
});

function textOf(tree: Root | ElementContent): string {
  if (tree.type === 'text') return tree.value;
  return 'children' in tree
    ? tree.children.map((child) => textOf(child as ElementContent)).join('')
    : '';
}

function sentencesById(tree: Root | ElementContent): [string, string][] {
  const id = idOf(tree);
  if (id?.startsWith('task-1-s')) return [[id, textOf(tree)]];
  return 'children' in tree
    ? tree.children.flatMap((child) => sentencesById(child as ElementContent))
    : [];
}

function idOf(tree: Root | ElementContent): string | null {
  if (tree.type === 'element')
    return typeof tree.properties['id'] === 'string' ? tree.properties['id'] : null;
  if (tree.type !== 'mdxJsxFlowElement') return null;
  const id = tree.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id');
  return typeof id?.value === 'string' ? id.value : null;
}
