/** Writes HTML that is XML as well, so that the web page and the e-book are made by the same hand. */
import { escapeText } from './tags.ts';

type Attributes = Readonly<Record<string, string | null>>;

/** What XML cannot hold at all: control characters, half a character, what is no character. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The same text where XML can hold it; what it cannot becomes U+FFFD. */
export function inXml(content: string): string {
  return content.replace(NOT_IN_XML, '\uFFFD');
}

/** Text as it stands between tags. */
export function text(content: string): string {
  return escapeText(inXml(content));
}

/** An element with markup in it. Attributes that are null are left out. */
export function el(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${text(value)}"`],
  );
  return `<${name}${list.join('')}>${content.join('')}</${name}>`;
}
