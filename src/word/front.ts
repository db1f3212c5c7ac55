/** What stands before and after the text: title and remarks; sources, changes and addresses. */
import {
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { FileChild, ParagraphChild } from 'docx';
import { clauseLabel, shownTitle } from '../citation/label.ts';
import type { Emendation, PolicyDocument } from '../model/corpus.ts';
import { factsOf } from '../site/facts.ts';
import type { Fact } from '../site/facts.ts';
import type { Entry } from '../site/library.ts';
import { noticesOf, noticeText } from '../site/notices.ts';
import { bookmarkName, linked, words } from './inline.ts';
import { styleIds } from './styles.ts';

/** Widths of the columns of the table of addresses, in twentieths of a point: all of the page. */
const COLUMNS = [3000, 5844] as const;

/** Title, and what must be known before reading. */
export function frontParagraphs(document: PolicyDocument): Paragraph[] {
  const remarks = noticesOf(document).map(noticeText);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [words(shownTitle(document))] }),
    ...remarks.map((remark) => paragraph(styleIds.remark, remark)),
    new Paragraph({}),
  ];
}

/** Where the text comes from, and what was changed in it. */
export function sourceParagraphs(
  document: PolicyDocument,
  emendations: readonly Emendation[],
): Paragraph[] {
  const changes =
    emendations.length === 0 ? ['与收到的文件逐字一致，没有改动。'] : emendations.map(changeOf);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [words('来源与校勘')],
    }),
    ...factsOf(document).map(factParagraph),
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [words('本站改动')] }),
    ...changes.map((change) => paragraph(styleIds.fact, change)),
  ];
}

function factParagraph({ name, value, note, inferred, url }: Fact): Paragraph {
  const remark = note === null ? '' : `（${inferred ? '编者推断：' : ''}${note}）`;
  const shown = url === null ? words(value) : linked(`${value} ${url}`, url);
  return new Paragraph({
    style: styleIds.fact,
    children: [words(`${name}：`), shown, words(remark)],
  });
}

function changeOf({ line, lineEnd, from, to, why }: Emendation): string {
  const lines = line === lineEnd ? `第${line}行` : `第${line}—${lineEnd}行`;
  const after = to === '' ? '删去' : `改作“${to}”`;
  return `${lines}：原作“${from}”，${after}。${why}`;
}

/**
 * A table of every clause and its address, within the site where the site has no public one; the left
 * column leads to the clause in the file.
 */
export function addressTable(
  entries: readonly Entry[],
  publicAddress: (path: string) => string | null,
): FileChild[] {
  const rows = entries.map((entry) => {
    const { clause, path } = entry;
    const address = publicAddress(clause.url);
    const label = new InternalHyperlink({
      anchor: bookmarkName(clause.anchor),
      children: [words(clauseLabel(clause, path))],
    });
    return new TableRow({
      cantSplit: true,
      children: [cell(0, [label]), cell(1, [linked(address ?? clause.url, address)])],
    });
  });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [words('各条网址')] }),
    new Table({ columnWidths: [...COLUMNS], layout: TableLayoutType.FIXED, rows }),
  ];
}

function cell(column: 0 | 1, children: readonly ParagraphChild[]): TableCell {
  return new TableCell({
    width: { size: COLUMNS[column], type: WidthType.DXA },
    children: [new Paragraph({ style: styleIds.fact, children })],
  });
}

function paragraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [words(text)] });
}
