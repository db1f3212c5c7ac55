/** Rewrites the start tags of a page and leaves every other character as it is. */

/** A start tag. Attributes keep their order; a value is null where none is written. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string | null>;
}

const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*`;
/** A comment, or a start tag with all it holds until its end. */
const TOKEN = new RegExp(`<!--[\\s\\S]*?-->|<([a-zA-Z][a-zA-Z0-9-]*)(${ATTRIBUTES})>`, 'g');
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
/** Elements whose content is no markup. */
const RAW = /^(?:script|style|textarea|title)$/;

/**
 * Gives every start tag of valid HTML to `rewrite` and puts what it returns in its place; null
 * takes the tag out (with its content and end tag, for a script).
 */
export function rewriteTags(html: string, rewrite: (tag: Tag) => Tag | null): string {
  let result = '';
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(html); match; match = TOKEN.exec(html)) {
    const [whole, name, attributes] = match;
    if (name === undefined) continue;
    const tag = { name: name.toLowerCase(), attributes: attributesOf(attributes ?? '') };
    const rewritten = rewrite(tag);
    result += html.slice(at, match.index);
    at = match.index + whole.length;
    if (rewritten !== tag) result += rewritten === null ? '' : written(rewritten);
    else result += whole;
    if (!RAW.test(tag.name)) continue;
    const end = endOf(html, tag.name, at);
    if (rewritten !== null) result += html.slice(at, end);
    at = end;
    TOKEN.lastIndex = end;
  }
  return result + html.slice(at);
}

/**
 * The first element whose start tag passes `test`, with all it holds; null where there is none.
 * Elements of its own kind inside must be closed, as valid HTML has it.
 */
export function elementIn(html: string, test: (tag: Tag) => boolean): string | null {
  const token = new RegExp(`<!--[\\s\\S]*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)(${ATTRIBUTES})>`, 'g');
  let start = -1;
  let open = 0;
  let kind = '';
  for (const { 0: whole, 1: closing, 2: name = '', 3: attributes = '', index } of html.matchAll(
    token,
  )) {
    if (start === -1) {
      if (closing !== '' || !test({ name, attributes: attributesOf(attributes) })) continue;
      start = index;
      kind = name;
    }
    if (name !== kind) continue;
    open += closing === '' ? 1 : -1;
    if (open === 0) return html.slice(start, index + whole.length);
  }
  return null;
}

/** Where the end tag of a raw element ends, from `start` on. */
function endOf(html: string, name: string, start: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'gi');
  end.lastIndex = start;
  const match = end.exec(html);
  return match ? match.index + match[0].length : html.length;
}

function attributesOf(text: string): Map<string, string | null> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeValue(double ?? single ?? bare ?? null),
    ]),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decodeValue(value: string | null): string | null {
  if (value === null) return null;
  return value.replace(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g, (all, ...groups: string[]) => {
    const [decimal, hex, name] = groups;
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[name ?? ''] ?? all;
  });
}

function written({ name, attributes }: Tag): string {
  const list = [...attributes].map(([key, value]) =>
    value === null ? ` ${key}` : ` ${key}="${escapeText(value)}"`,
  );
  return `<${name}${list.join('')}>`;
}

/** Text as it stands in HTML and XML, in attributes too. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
