import { strToU8, zipSync } from 'fflate';
import { readDocx } from './read.ts';

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

/** The inside of Word's parts, by name: `document` is what stands in the body. */
export interface DocxParts {
  readonly document: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header1?: string;
  readonly comments?: string;
  readonly 'diagrams/data1'?: string;
  readonly 'charts/chart1'?: string;
}

const ROOTS: Readonly<Record<keyof DocxParts, string>> = {
  document: 'w:document',
  numbering: 'w:numbering',
  styles: 'w:styles',
  footnotes: 'w:footnotes',
  header1: 'w:hdr',
  comments: 'w:comments',
  'diagrams/data1': 'dgm:dataModel',
  'charts/chart1': 'c:chartSpace',
};

/** A Word file of these parts. */
export function docx(parts: DocxParts): Uint8Array {
  const files = Object.entries(parts).map(([name, inside]: [string, string]) => {
    const root = ROOTS[name as keyof DocxParts];
    const content = name === 'document' ? `<w:body>${inside}<w:sectPr/></w:body>` : inside;
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${NAMES}>${content}</${root}>`;
    return [`word/${name}.xml`, strToU8(xml)] as const;
  });
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(relations),
    ...Object.fromEntries(files),
  });
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph; `inside` is text, or runs when it begins with `<`. */
export function p(inside: string, properties = ''): string {
  const runs = inside === '' || inside.startsWith('<') ? inside : r(inside);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** Properties that put a paragraph on a level (0 is outermost) of a list. */
export function listed(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A level as `format text`, as `chineseCounting %1、`; `more` goes inside. */
export function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

/** A family of lists and the lists of it: each an id, with overrides inside. */
export function family(
  id: number,
  levels: readonly string[],
  lists: Readonly<Record<number, string>>,
): { abstract: string; numbers: string } {
  const numbers = Object.entries(lists).map(
    ([list, inside]) =>
      `<w:num w:numId="${list}"><w:abstractNumId w:val="${id}"/>${inside}</w:num>`,
  );
  return {
    abstract: `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`,
    numbers: numbers.join(''),
  };
}

/** `word/numbering.xml` of families. */
export function numbering(...families: readonly ReturnType<typeof family>[]): string {
  return [
    ...families.map(({ abstract }) => abstract),
    ...families.map(({ numbers }) => numbers),
  ].join('');
}

/** The numbers of official documents: 一、 （一） 1. */
export const OFFICIAL = family(
  0,
  [
    level(0, 'chineseCountingThousand', '%1、'),
    level(1, 'chineseCountingThousand', '（%2）'),
    level(2, 'decimal', '%3.'),
  ],
  { 1: '', 2: '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' },
);

/** The lines that are read from a file of these parts. */
export function linesOf(parts: DocxParts): string[] {
  return readDocx(docx(parts)).reading.text.trimEnd().split('\n');
}
