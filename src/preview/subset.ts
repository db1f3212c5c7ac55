/**
 * A TrueType font with the outlines of some characters only: whoever draws a word reads the whole font,
 * and a card needs a hundredth of a Chinese one. Glyphs keep their numbers, so that all other tables stay.
 */

interface Table {
  readonly tag: string;
  readonly data: Buffer;
}

const HEADER = 12;
const ENTRY = 16;
/** Flags of a glyph that is put together from others (OpenType, `glyf`). */
const MORE = 0x20;
const WORDS = 0x1;
const SCALES = [
  [0x8, 2],
  [0x40, 4],
  [0x80, 8],
] as const;

/**
 * The font with only those outlines that the characters of `text` need, and those that stand for no
 * character of their own: others may turn into them. Throws where it is not TrueType with a table of
 * characters in format 4.
 */
export function subsetFont(font: Buffer, text: string): Buffer {
  const tables = tablesOf(font);
  const table = (tag: string): Buffer => {
    const found = tables.find((one) => one.tag === tag);
    if (found === undefined) throw new Error(`the font has no table ${tag}`);
    return found.data;
  };
  const glyphs = glyphsByCharacter(table('cmap'));
  const offsets = offsetsOf(table('loca'), table('head').readInt16BE(50));
  const outlines = offsets.slice(1).map((end, at) => table('glyf').subarray(offsets[at], end));
  const kept = keptOutlines(outlines, glyphs, text);
  const changed = new Map([
    ['glyf', Buffer.concat(kept)],
    ['loca', longOffsets(kept)],
    ['head', withLongOffsets(table('head'))],
  ]);
  return fontOf(
    font,
    tables.map(({ tag, data }) => ({ tag, data: changed.get(tag) ?? data })),
  );
}

/** The same outlines, empty where they are not needed. */
function keptOutlines(
  outlines: readonly Buffer[],
  glyphs: ReadonlyMap<number, number>,
  text: string,
): Buffer[] {
  const kept = new Set<number>();
  const keep = (glyph: number): void => {
    if (kept.has(glyph)) return;
    kept.add(glyph);
    componentsOf(outlines[glyph] ?? Buffer.alloc(0)).forEach(keep);
  };
  const named = new Set(glyphs.values());
  outlines.forEach((_, glyph) => {
    if (!named.has(glyph)) keep(glyph);
  });
  for (const character of text) keep(glyphs.get(character.codePointAt(0) ?? 0) ?? 0);
  return outlines.map((outline, glyph) => (kept.has(glyph) ? outline : Buffer.alloc(0)));
}

/** The glyphs that a glyph is put together from; none for one with an outline of its own. */
function componentsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const found: number[] = [];
  let at = 10;
  let flags: number;
  do {
    flags = outline.readUInt16BE(at);
    found.push(outline.readUInt16BE(at + 2));
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4);
    for (const [flag, bytes] of SCALES) if ((flags & flag) !== 0) at += bytes;
  } while ((flags & MORE) !== 0);
  return found;
}

/** The glyph of every code point that has one. */
function glyphsByCharacter(cmap: Buffer): Map<number, number> {
  const places = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) =>
    cmap.readUInt32BE(8 + at * 8),
  );
  const place = places.find((at) => cmap.readUInt16BE(at) === 4);
  if (place === undefined) throw new Error('the font has no table of characters in format 4');
  const table = cmap.subarray(place);
  const double = table.readUInt16BE(6);
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < double; segment += 2) {
    const word = (column: number): number =>
      table.readUInt16BE(14 + (column > 0 ? 2 : 0) + column * double + segment);
    const [end, start, delta, range] = [word(0), word(1), word(2), word(3)];
    const lists = 16 + 3 * double + segment + range;
    for (let code = start; code <= end; code += 1) {
      const listed = range === 0 ? code : table.readUInt16BE(lists + (code - start) * 2);
      if (listed !== 0) glyphs.set(code, (listed + delta) & 0xffff);
    }
  }
  // The last segment stands for nothing.
  glyphs.delete(0xffff);
  return glyphs;
}

function offsetsOf(loca: Buffer, format: number): number[] {
  return format === 1
    ? Array.from({ length: loca.length / 4 }, (_, at) => loca.readUInt32BE(at * 4))
    : Array.from({ length: loca.length / 2 }, (_, at) => loca.readUInt16BE(at * 2) * 2);
}

function longOffsets(outlines: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  let length = 0;
  outlines.forEach((outline, at) => {
    length += outline.length;
    loca.writeUInt32BE(length, (at + 1) * 4);
  });
  return loca;
}

function withLongOffsets(head: Buffer): Buffer {
  const changed = Buffer.from(head);
  changed.writeInt16BE(1, 50);
  return changed;
}

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
    const entry = HEADER + at * ENTRY;
    const from = font.readUInt32BE(entry + 8);
    const data = font.subarray(from, from + font.readUInt32BE(entry + 12));
    return { tag: font.toString('latin1', entry, entry + 4), data };
  });
}

/** The same header with tables that are as long as they are now; nothing reads the checksums. */
function fontOf(font: Buffer, tables: readonly Table[]): Buffer {
  const head = Buffer.from(font.subarray(0, HEADER + tables.length * ENTRY));
  const body: Buffer[] = [];
  let from = head.length;
  tables.forEach(({ data }, at) => {
    head.writeUInt32BE(from, HEADER + at * ENTRY + 8);
    head.writeUInt32BE(data.length, HEADER + at * ENTRY + 12);
    const padding = -data.length & 3;
    body.push(data, Buffer.alloc(padding));
    from += data.length + padding;
  });
  return Buffer.concat([head, ...body]);
}
