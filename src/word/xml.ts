/**
 * A Word file's markup, written as text. A document has thousands of runs; an object for each of them,
 * as the library would have it, takes many times as long.
 */
import { inXml } from '../archive/markup.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Text as it stands between tags and in attributes; what XML cannot hold becomes U+FFFD. */
export function escaped(content: string): string {
  return inXml(content).replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
}

/** Words of a paragraph; the hint takes curly quotes and dashes from the Chinese font. */
export function run(content: string): string {
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escaped(content)}</w:t></w:r>`;
}

/** A paragraph in a style; `more`: further properties. */
export function paragraph(style: string, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
}

/** An empty paragraph. */
export const EMPTY = '<w:p/>';

/** The addresses that a part of a file leads to: markup names them by numbers, a list beside it holds them. */
export class Links {
  readonly #targets: string[] = [];

  /** Markup that leads to an address. */
  to(address: string, content: string): string {
    const [target = '', anchor] = address.split('#');
    const number = this.#targets.push(target);
    const place = anchor === undefined ? '' : ` w:anchor="${escaped(anchor)}"`;
    return `<w:hyperlink w:history="1"${place} r:id="rIdLink${number}">${content}</w:hyperlink>`;
  }

  /** Puts the addresses into the part's list of relationships. */
  listedIn(relationships: string): string {
    const entries = this.#targets.map(
      (target, at) =>
        `<Relationship Id="rIdLink${at + 1}" Type="${HYPERLINK}" Target="${escaped(target)}" TargetMode="External"/>`,
    );
    if (entries.length === 0) return relationships;
    const open = relationships.replace(/\/>$/u, '></Relationships>');
    return open.replace(/<\/Relationships>$/u, () => `${entries.join('')}</Relationships>`);
  }
}
