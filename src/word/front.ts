/** What stands before and after the text: title and remarks; sources, changes and addresses. */
import { clauseLabel, shownTitle } from '../citation/label.ts';
import type { Emendation, PolicyDocument } from '../model/corpus.ts';
import { factsOf } from '../site/facts.ts';
import type { Fact } from '../site/facts.ts';
import type { Entry } from '../site/library.ts';
import { noticesOf, noticeText } from '../site/notices.ts';
import { linked, linkedWithin } from './inline.ts';
import { headingStyles, styleIds, TITLE } from './styles.ts';
import { EMPTY, paragraph, run, type Links } from './xml.ts';

/** Widths of the columns of the table of addresses, in twentieths of a point: all of the page. */
const COLUMNS = [3000, 5844] as const;
const [FIRST, SECOND] = headingStyles;
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** Title, and what must be known before reading. */
export function frontParagraphs(document: PolicyDocument): string {
  const remarks = noticesOf(document).map(noticeText);
  return [
    paragraph(TITLE, run(shownTitle(document))),
    ...remarks.map((remark) => paragraph(styleIds.remark, run(remark))),
    EMPTY,
  ].join('');
}

/** Where the text comes from, and what was changed in it. */
export function sourceParagraphs(
  document: PolicyDocument,
  emendations: readonly Emendation[],
  links: Links,
): string {
  const changes =
    emendations.length === 0 ? ['与收到的文件逐字一致，没有改动。'] : emendations.map(changeOf);
  return [
    paragraph(FIRST, run('来源与校勘'), '<w:pageBreakBefore/>'),
    ...factsOf(document).map((fact) => factParagraph(fact, links)),
    paragraph(SECOND, run('本站改动')),
    ...changes.map((change) => paragraph(styleIds.fact, run(change))),
  ].join('');
}

function factParagraph({ name, value, note, inferred, url }: Fact, links: Links): string {
  const remark = note === null ? '' : `（${inferred ? '编者推断：' : ''}${note}）`;
  const shown = url === null ? run(value) : linked(`${value} ${url}`, url, links);
  return paragraph(styleIds.fact, run(`${name}：`) + shown + run(remark));
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
  links: Links,
): string {
  const rows = entries.map(({ clause, path }) => {
    const address = publicAddress(clause.url);
    const label = linkedWithin(clauseLabel(clause, path), clause.anchor);
    const place = linked(address ?? clause.url, address, links);
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(0, label)}${cell(1, place)}</w:tr>`;
  });
  const borders = BORDERS.map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`);
  const columns = COLUMNS.map((width) => `<w:gridCol w:w="${width}"/>`);
  return [
    paragraph(SECOND, run('各条网址')),
    '<w:tbl><w:tblPr><w:tblW w:type="auto" w:w="100"/>',
    `<w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${columns.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`,
  ].join('');
}

function cell(column: 0 | 1, content: string): string {
  const width = `<w:tcPr><w:tcW w:type="dxa" w:w="${COLUMNS[column]}"/></w:tcPr>`;
  return `<w:tc>${width}${paragraph(styleIds.fact, content)}</w:tc>`;
}
