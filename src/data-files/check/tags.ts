/** What a page's tags say of links: where it leads, and what on it can be led to. */
export interface PageTags {
  /** Addresses as written, each once. */
  readonly links: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/** A script or style with all that is in it, a remark, or a tag; quoted values may hold anything. */
const TAG =
  /<(script|style)\b(?:[^"'>]|"[^"]*"|'[^']*')*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/giu;
const ATTRIBUTE = /\s([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gu;
const LEADING = new Set(['href', 'src', 'action', 'poster']);

/** Reads a page tag by tag: a library has tens of thousands, for which trees would take too long. */
export function pageTags(html: string): PageTags {
  const links = new Set<string>();
  const ids = new Set<string>();
  for (const [tag] of html.matchAll(TAG)) {
    if (tag.startsWith('<!')) continue;
    // Of a script only its own tag counts.
    const own = /^<(?:script|style)\b/iu.test(tag) ? tag.slice(0, tag.indexOf('>') + 1) : tag;
    for (const [, name = '', double, single, plain] of own.matchAll(ATTRIBUTE)) {
      const value = double ?? single ?? plain;
      if (value === undefined) continue;
      const key = name.toLowerCase();
      if (key === 'id') ids.add(unescaped(value));
      else if (LEADING.has(key)) links.add(unescaped(value));
    }
  }
  return { links, ids };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text without the entities that builds write. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole;
    return String.fromCodePoint(parseInt(String(decimal ?? hex), decimal === undefined ? 16 : 10));
  });
}
