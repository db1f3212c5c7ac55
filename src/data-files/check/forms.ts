import { z } from 'zod';
import { escapeMarkdown } from '../twins/escape.ts';
import { bare } from './page.ts';
import { jsonOf, type CheckedSite, type Difference } from './site.ts';
import { tableDifferences } from './tables.ts';

/** The other forms of the data hold the same clauses with the same text: JSON Lines, tables, twins. */
export function formDifferences(site: CheckedSite): Difference[] {
  return [...lineDifferences(site), ...tableDifferences(site), ...twinDifferences(site)];
}

const lineSchema = z.object({ id: z.string(), text: z.string() });

function lineDifferences({ corpus, read }: CheckedSite): Difference[] {
  const lines = (read('data/clauses.jsonl') ?? '').split('\n').filter((line) => line !== '');
  const clauses = corpus.documents.flatMap((document) => document.clauses);
  if (lines.length !== clauses.length) {
    return [`clauses.jsonl 有 ${lines.length} 行，数据有 ${clauses.length} 个条款`];
  }
  return clauses.flatMap(({ id, text }, at) => {
    const line = lineSchema.parse(JSON.parse(lines[at] ?? 'null'));
    return line.id === id && line.text === text ? [] : [`clauses.jsonl 第 ${at + 1} 行不是 ${id}`];
  });
}

function twinDifferences({ corpus, read }: CheckedSite): Difference[] {
  const clauses = corpus.documents.flatMap((document) => document.clauses);
  const paged = clauses.filter(({ page }) => page !== null);
  return [
    ...corpus.documents.flatMap(({ slug }) =>
      FORMS.flatMap((form) => (read(`${slug}.${form}`) === null ? [`没有 ${slug}.${form}`] : [])),
    ),
    ...paged.flatMap(({ id, text }) => twinOf(id, text, read)),
  ];
}

const FORMS = ['md', 'txt', 'json'];

function twinOf(id: string, text: string, read: CheckedSite['read']): Difference[] {
  const [markdown, plain] = [read(`${id}.md`), read(`${id}.txt`)];
  if (markdown === null || plain === null || read(`${id}.json`) === null) {
    return [`${id} 缺少 .md、.txt 或 .json`];
  }
  const data = lineSchema.parse(jsonOf(read, `${id}.json`));
  const lines = text
    .split('\n')
    .map(bare)
    .filter((line) => line !== '');
  return [
    ...(data.text === text ? [] : [`${id}.json 的文字与数据不同`]),
    ...(lines.every((line) => bare(plain).includes(line)) ? [] : [`${id}.txt 的文字与数据不同`]),
    ...(hasAll(markdown, lines) ? [] : [`${id}.md 的文字与数据不同`]),
  ];
}

function hasAll(markdown: string, lines: readonly string[]): boolean {
  const shown = bare(markdown);
  return lines.every(
    (line) => shown.includes(escapeMarkdown(line)) || shown.includes(escapeMarkdown(line, false)),
  );
}
