import type { ListPlace } from '../../model/reading.ts';
import type { Level, List } from './lists.ts';
import { formatNumber } from './numerals.ts';
import { listPlace, type Styles } from './styles.ts';
import { valueOf, type Element } from './xml.ts';

/** What Word prints before a paragraph, with the space behind it, and where that stands in its list. */
export interface Numbered {
  readonly printed: string;
  readonly listed: ListPlace;
}

/** The dot of a list without numbers, whatever sign of whatever font the file has for it. */
const BULLET = '•';

/**
 * Counts the paragraphs of a file's lists, in order, as Word does when it shows them: what is printed
 * before each paragraph stands nowhere in the file.
 */
export class Counting {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #styles: Styles;
  /** By family: the last number of each level, null where the level starts again. */
  readonly #last = new Map<string, (number | null)[]>();
  readonly #started = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>, styles: Styles) {
    this.#lists = lists;
    this.#styles = styles;
  }

  /** The number of the next paragraph; null where Word prints none. */
  next(properties: Element | null): Numbered | null {
    const style = valueOf(properties, 'w:pStyle') ?? this.#styles.normal;
    const own = listPlace(properties);
    const given = style === null ? { list: null, level: null } : this.#styles.placeOf(style);
    const id = own.list ?? given.list;
    const list = id === null ? undefined : this.#lists.get(id);
    if (id === null || list === undefined) return null;
    const level = own.level ?? levelOfStyle(list, style) ?? given.level ?? 0;
    const definition = list.levels.get(level);
    if (definition === undefined) return null;
    this.#count(id, list, level, definition);
    const printed = this.#print(list, definition);
    return printed === '' ? null : { printed, listed: { list: list.family, level } };
  }

  #count(id: string, list: List, level: number, { start }: Level): void {
    const last = this.#last.get(list.family) ?? [];
    this.#last.set(list.family, last);
    const again = list.starts.get(level);
    const first = again !== undefined && !this.#started.has(`${id} ${String(level)}`);
    this.#started.add(`${id} ${String(level)}`);
    const before = last[level] ?? null;
    if (first) last[level] = again;
    else last[level] = before === null ? (again ?? start) : before + 1;
    for (const [deeper, { restart }] of list.levels) {
      const restarts = restart === null || level < restart;
      if (deeper > level && restarts) last[deeper] = null;
    }
  }

  #print(list: List, { text, format, legal, tight }: Level): string {
    if (format === 'bullet') return `${BULLET} `;
    const last = this.#last.get(list.family) ?? [];
    const number = text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = list.levels.get(at);
      const value = last[at] ?? level?.start ?? 1;
      return formatNumber(value, legal ? 'decimal' : (level?.format ?? 'decimal'));
    });
    // Chinese marks are wide enough to be their own space.
    return number === '' || tight || /[、）]$/u.test(number) ? number : `${number.trimEnd()} `;
  }
}

/** The level that a list gives to paragraphs of a style. */
function levelOfStyle(list: List, style: string | null): number | null {
  if (style === null) return null;
  for (const [level, definition] of list.levels) if (definition.style === style) return level;
  return null;
}
