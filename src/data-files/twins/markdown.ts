import { shownTitle } from '../../citation/label.ts';
import { printOrder, type PrintNode } from '../../corpus/print-order.ts';
import type { PolicyDocument } from '../../model/corpus.ts';
import { clauseName } from '../../site/label.ts';
import { originNames, relationNames, shortTitle } from '../../site/words.ts';
import type { TwinContext } from './context.ts';
import { escapeMarkdown } from './escape.ts';
import { clauseRemarks, documentRemarks } from './remarks.ts';

/**
 * A clause as Markdown: facts in front (YAML), what must be known as a quotation, the text between two
 * rules, then what is related. Between the rules nothing stands but the text, a supplied numeral in ［］.
 */
export function clauseMarkdown(id: string, context: TwinContext): string {
  const entry = context.entryOf(id);
  const { document, clause, path } = entry;
  const address = context.address(clause.url);
  return [
    front({ id, url: address ?? clause.url, ...factsOf(document), sha256: clause.sha256 }),
    `# ${escapeMarkdown(clauseName(clause, path, 40))}`,
    quoted(clauseRemarks(entry, address)),
    '---',
    ...paragraphsOf(context.printedOf(id)),
    '---',
    ...relatedLines(id, context),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A whole document in the same form; every clause starts with its anchor in a comment. */
export function documentMarkdown(document: PolicyDocument, context: TwinContext): string {
  const { slug, source } = document;
  return [
    front({
      id: slug,
      url: context.address(`${slug}/`) ?? `${slug}/`,
      ...factsOf(document),
      sourceSha256: source.sha256,
    }),
    `# ${escapeMarkdown(shownTitle(document))}`,
    quoted(documentRemarks(document)),
    '---',
    ...printOrder(document.clauses).flatMap((node) => headedParagraphs(node)),
    '---',
  ]
    .join('\n\n')
    .concat('\n');
}

function factsOf(document: PolicyDocument) {
  const { title, titleSupplied, issuer, date, status, inferred } = document;
  return {
    title,
    titleSupplied,
    issuer: issuer?.name ?? null,
    issuerInferred: issuer?.inferred ?? null,
    date,
    status,
    /** By field, what editors inferred and from what. */
    inferred,
  };
}

/** JSON's way to write a value is YAML's too. */
function front(facts: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `> ${escapeMarkdown(line)}`).join('\\\n');
}

function headedParagraphs(node: PrintNode): string[] {
  const { clause } = node;
  const marked = `<!-- ${clause.anchor} -->`;
  const [first = '', ...rest] = paragraphsOf(node, true);
  const heading = clause.heading !== null && clause.text.split('\n')[0] === clause.heading;
  return [marked, heading ? `${'#'.repeat(node.level)} ${first}` : first, ...rest];
}

/** The text in paragraphs, each beginning with its clause's number. */
function paragraphsOf(node: PrintNode, marked = false): string[] {
  const { clause, content } = node;
  const supplied = clause.numberSupplied === null ? '' : `［${clause.numberSupplied}］`;
  let number = escapeMarkdown(clause.number ?? supplied);
  const parts = content.flatMap((part) => {
    if ('clause' in part) return marked ? headedParagraphs(part) : paragraphsOf(part);
    const lines = part.text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => {
      const paragraph = number + escapeMarkdown(line.trim(), number === '');
      number = '';
      return paragraph;
    });
  });
  return number === '' ? parts : [number, ...parts];
}

function relatedLines(id: string, context: TwinContext): string[] {
  const related = context.relatedOf(id);
  if (related.length === 0) return [];
  const items = related.map(({ relation, other, there }) => {
    const { clause, path, document } = other;
    const name = escapeMarkdown(`${shortTitle(document)}${clauseName(clause, path)}`);
    const to = `../${clause.page === null ? clause.url : `${clause.page.replace(/\/$/, '')}.md`}`;
    const how = `${relationNames[relation.type]}（${originNames[relation.origin]}）`;
    return `- ${how}：[${name}](<${to}>) “${escapeMarkdown(there)}”`;
  });
  return ['## 相关条款', items.join('\n')];
}
