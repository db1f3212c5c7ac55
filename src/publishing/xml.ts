import { escapeText } from '../archive/tags.ts';
import { inXml } from '../archive/markup.ts';

/** An element of XML: its attributes, and what stands in it, which is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `${name}${list.join('')}`;
  return content.length === 0 ? `<${start}/>` : `<${start}>${content.join('')}</${name}>`;
}

/** Text as it stands in XML; what XML cannot hold becomes U+FFFD. */
export function escaped(text: string): string {
  return escapeText(inXml(text));
}

/** A document of XML with this root. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
