/** A Word file is a zip of XML: what is the same in every one is made once, the rest is put in. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { unzipSync } from 'fflate';
import { bytesOf, textOf } from '../archive/files.ts';
import { text } from '../archive/markup.ts';
import { page, styles, substitutes } from './styles.ts';
import { escaped, type Links } from './xml.ts';
import { zipOf } from './zip.ts';

const FONTS = 'word/fontTable.xml';
const FACTS = 'docProps/core.xml';
const HEAD = 'word/header1.xml';
const FOOT = 'word/footer1.xml';
const BODY = 'word/document.xml';
const BODY_LINKS = 'word/_rels/document.xml.rels';
const FOOT_LINKS = 'word/_rels/footer1.xml.rels';
/** The first day that a zip can state. */
const NO_DATE = '1980-01-01';
/** Stands where something is put in: no text has it, it is for private use. */
const HERE = '\uE0FF';

/** What is a document's own in its file. */
export interface Filling {
  readonly title: string;
  /** The site's name. */
  readonly site: string;
  /** The text's day, YYYY-MM-DD, null where there is none. */
  readonly date: string | null;
  /** Paragraphs on top of every page, at its foot, and of the text. */
  readonly head: string;
  readonly foot: string;
  readonly body: string;
  readonly links: Links;
  readonly footLinks: Links;
}

/**
 * The whole file. Without what the library takes from the clock: the day is the text's. The table of
 * fonts names what takes the place of missing ones.
 */
export async function filled(own: Filling): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>(await shell());
  const fill = (path: string, change: (xml: string) => string): void => {
    parts.set(path, bytesOf(change(textOf(parts.get(path) ?? new Uint8Array()))));
  };
  fill(FACTS, (xml) => factsIn(xml, own));
  fill(HEAD, (xml) => putIn(xml, own.head));
  fill(FOOT, (xml) => putIn(xml, own.foot));
  fill(BODY, (xml) => putIn(xml, own.body));
  fill(BODY_LINKS, (xml) => own.links.listedIn(xml));
  fill(FOOT_LINKS, (xml) => own.footLinks.listedIn(xml));
  return zipOf(parts, '[Content_Types].xml', own.date ?? NO_DATE);
}

let made: Promise<ReadonlyMap<string, Uint8Array>> | null = null;

/** The parts of a file without a text. */
function shell(): Promise<ReadonlyMap<string, Uint8Array>> {
  made ??= makeShell();
  return made;
}

async function makeShell(): Promise<ReadonlyMap<string, Uint8Array>> {
  const here = new Paragraph({ children: [new TextRun(HERE)] });
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  const numbered = new Paragraph({ alignment: AlignmentType.CENTER, children: [number] });
  const file = new Document({
    title: HERE,
    creator: HERE,
    lastModifiedBy: HERE,
    styles,
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [here] }) },
        footers: { default: new Footer({ children: [here, numbered] }) },
        children: [here],
      },
    ],
  });
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(await Packer.toBuffer(file))));
  return parts.set(FONTS, bytesOf(fontTable()));
}

/** Puts paragraphs in the place of the one that marks it. */
function putIn(xml: string, paragraphs: string): string {
  const place = `<w:p><w:r><w:t xml:space="preserve">${HERE}</w:t></w:r></w:p>`;
  const [before, after, more] = xml.split(place);
  if (before === undefined || after === undefined || more !== undefined)
    throw new Error('the library writes paragraphs in another way');
  return before + paragraphs + after;
}

function factsIn(xml: string, { title, site, date }: Filling): string {
  return xml
    .replace(
      /<([\w:]+)>\uE0FF</gu,
      (_, name: string) => `<${name}>${escaped(name === 'dc:title' ? title : site)}<`,
    )
    .replace(/(<dcterms:[^>]*>)[^<]*/gu, (_, tag: string) => `${tag}${date ?? NO_DATE}T00:00:00Z`);
}

function fontTable(): string {
  const fonts = Object.entries(substitutes).map(
    ([name, others]) =>
      `<w:font w:name="${text(name)}"><w:altName w:val="${text(others)}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
