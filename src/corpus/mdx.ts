import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { Relation } from '../model/layers.ts';
import { writeTree } from './mdx-writer.ts';
import { printOrder, type PrintNode } from './print-order.ts';
import { responsibleNote } from './responsible.ts';

const TAG_OF_ROLE: Record<string, string> = { guiding: 'Guiding', goals: 'Goals', tasks: 'Tasks' };

/**
 * A document as MDX: one component per clause, nested only where a clause's text includes smaller
 * clauses, the related clauses (`relatedTo` a clause id, in reading order) inside. Written by serialising an mdast, so that no character of the
 * source can be taken for markup.
 */
export function toMdx(
  document: PolicyDocument,
  relatedTo: (clause: string) => readonly Relation[],
): string {
  return writeTree(treeOf(document, relatedTo), serialise);
}

/** Any tree as MDX. */
export function serialise(tree: Root): string {
  return processor.stringify(tree);
}

/** The tree of a document's MDX. */
export function treeOf(
  document: PolicyDocument,
  relatedTo: (clause: string) => readonly Relation[],
): Root {
  return {
    type: 'root',
    children: [
      { type: 'mdxFlowExpression', value: generatedNote(document.source.file) },
      ...printOrder(document.clauses).map((node) => clauseElement(node, relatedTo)),
    ],
  };
}

// A reader with GFM would take 100~200…~ for a deletion.
const TILDE = { unsafe: [{ character: '~', inConstruct: 'phrasing' as const }] };

const processor = unified()
  .data({ toMarkdownExtensions: [TILDE] })
  .use(remarkStringify, { bullet: '-' })
  .use(remarkMdx, { printWidth: Number.POSITIVE_INFINITY });

function generatedNote(file: string): string {
  const name = file.replaceAll('*/', '* /');
  return `/* 本文件由 npm run corpus 从 ${name} 生成，请勿手改。Generated; do not edit. */`;
}

function clauseElement(
  node: PrintNode,
  relatedTo: (clause: string) => readonly Relation[],
): MdxJsxFlowElement {
  const { clause } = node;
  const children: BlockContent[] = node.content.map((part) =>
    'clause' in part ? clauseElement(part, relatedTo) : paragraphElement(clause, part.text),
  );
  const related = relatedTo(clause.id);
  if (related.length > 0) children.push(relatedElement(clause, related));
  return flow(tagOf(clause), clauseAttributes(node), children);
}

function tagOf(clause: Clause): string {
  return TAG_OF_ROLE[clause.anchor] ?? clause.kind.charAt(0).toUpperCase() + clause.kind.slice(1);
}

function clauseAttributes({ clause, level }: PrintNode): MdxJsxAttribute[] {
  const numbers = clause.sentences.map(({ anchor }) => anchor.replace(/^.*-s/, ''));
  const natural = clause.sentences.every(
    ({ anchor }, i) => anchor === `${clause.anchor}-s${String(i + 1)}`,
  );
  const ownNames = clause.sentences.every(({ anchor }) => anchor.startsWith(`${clause.anchor}-s`));
  const names = ownNames ? numbers : clause.sentences.map(({ anchor }) => anchor);
  return [
    attribute('anchor', clause.anchor),
    ...(clause.number === null ? [] : [attribute('number', clause.number)]),
    ...(clause.numberSupplied === null ? [] : [attribute('supplied', clause.numberSupplied)]),
    ...(clause.kind === 'paragraph' || clause.kind === 'item' ? [] : [expression('level', level)]),
    ...(natural ? [] : [attribute('sentences', names.join(' '))]),
  ];
}

/** One printed paragraph: a heading line, a row of the metadata, or text with its heading run in. */
function paragraphElement(clause: Clause, text: string): BlockContent {
  if (clause.kind === 'metadata') return paragraph([inline('Row', text)]);
  const heading = clause.heading ?? '';
  if (heading !== '' && text.startsWith(heading)) {
    if (text.length <= heading.length + 1) return paragraph([inline('Heading', text)]);
    if (text.charAt(heading.length) === '。') return paragraph(runIn(text, heading.length + 1));
  }
  return paragraph(withResponsible(text));
}

function runIn(text: string, length: number): PhrasingContent[] {
  return [inline('RunIn', text.slice(0, length)), ...withResponsible(text.slice(length))];
}

function withResponsible(text: string): PhrasingContent[] {
  const note = responsibleNote(text);
  if (note === null || note.start === 0) return [plain(text)];
  const parts: PhrasingContent[] = [
    plain(text.slice(0, note.start)),
    inline('Responsible', text.slice(note.start, note.end)),
  ];
  return note.end < text.length ? [...parts, plain(text.slice(note.end))] : parts;
}

function relatedElement(clause: Clause, relations: readonly Relation[]): MdxJsxFlowElement {
  const rows = relations.map((relation): BlockContent => {
    const here = relation.a === clause.id ? 'a' : 'b';
    const there = here === 'a' ? 'b' : 'a';
    return flow(
      'Relation',
      [
        attribute('to', relation[there]),
        attribute('type', relation.type),
        attribute('origin', relation.origin),
        expression('strength', relation.strength),
        attribute('why', relation.why),
        attribute('here', relation.evidence[here]),
        attribute('there', relation.evidence[there]),
        ...(relation.inferred === undefined ? [] : [attribute('inferred', relation.inferred)]),
      ],
      [],
    );
  });
  return flow('Related', [], rows);
}

function plain(value: string): PhrasingContent {
  return { type: 'text', value };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function inline(name: string, value: string): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: [], children: [plain(value)] };
}

function flow(
  name: string,
  attributes: (MdxJsxAttribute | MdxJsxExpressionAttribute)[],
  children: BlockContent[],
): MdxJsxFlowElement & RootContent {
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}

function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}

function expression(name: string, value: number): MdxJsxAttribute {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: String(value) },
  };
}
