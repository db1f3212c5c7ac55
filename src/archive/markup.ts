/** Writes HTML that is XML as well, so that the web page and the e-book are made by the same hand. */
import { escapeText } from './tags.ts';

type Attributes = Readonly<Record<string, string | null>>;

/** What XML cannot hold at all: control characters, half a character, what is no character. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it stands between tags; what XML cannot hold becomes U+FFFD. */
export function text(content: string): string {
  return escapeText(content.replace(NOT_IN_XML, '\uFFFD'));
}

/** An element with markup in it. Attributes that are null are left out. */
export function el(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${text(value)}"`],
  );
  return `<${name}${list.join('')}>${content.join('')}</${name}>`;
}
