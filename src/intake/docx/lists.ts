import type { Styles } from './styles.ts';
import { childOf, childrenOf, isOn, numberOf, valueOf, type Element } from './xml.ts';

/** How one level of a list counts and prints. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1章`, `%1.%2`: %N is the number of level N, counted from 1. */
  readonly text: string;
  /** The level (counted from 1) after which this one starts again; 0 never, null after any above. */
  readonly restart: number | null;
  /** All numbers in figures, whatever the formats of their levels. */
  readonly legal: boolean;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | null;
  /** True where nothing stands between number and text. */
  readonly tight: boolean;
}

/** A list as paragraphs name it. Lists of one `family` count on from each other. */
export interface List {
  readonly family: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Values that its first paragraph of a level starts again with. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Reads `word/numbering.xml`: the lists by the id that paragraphs name. */
export function readLists(root: Element | null, styles: Styles): ReadonlyMap<string, List> {
  if (root === null) return new Map();
  const all = childrenOf(root);
  const families = new Map(
    all
      .filter(({ name }) => name === 'w:abstractNum')
      .map((family) => [family.attributes['w:abstractNumId'] ?? '', family]),
  );
  const numbers = all.filter(({ name }) => name === 'w:num');
  const familyOf = (number: Element): string => valueOf(number, 'w:abstractNumId') ?? '';
  const linked = (family: string): string => {
    const style = valueOf(families.get(family), 'w:numStyleLink');
    const list = style === null ? null : styles.placeOf(style).list;
    const other = numbers.find(({ attributes }) => attributes['w:numId'] === list);
    return other === undefined ? family : familyOf(other);
  };
  return new Map(
    numbers.map((number) => {
      const family = linked(familyOf(number));
      return [number.attributes['w:numId'] ?? '', toList(number, family, families.get(family))];
    }),
  );
}

function toList(number: Element, family: string, definition: Element | undefined): List {
  const levels = new Map(levelsIn(definition));
  const starts = new Map<number, number>();
  for (const override of childrenOf(number).filter(({ name }) => name === 'w:lvlOverride')) {
    const level = Number(override.attributes['w:ilvl'] ?? 0);
    const start = numberOf(override, 'w:startOverride');
    if (start !== null) starts.set(level, start);
    for (const [at, other] of levelsIn(override)) levels.set(at, other);
  }
  return { family, levels, starts };
}

function levelsIn(parent: Element | undefined): [number, Level][] {
  if (parent === undefined) return [];
  return childrenOf(parent)
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => [Number(level.attributes['w:ilvl'] ?? 0), toLevel(level)]);
}

function toLevel(level: Element): Level {
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: formatOf(level),
    text: valueOf(level, 'w:lvlText') ?? '',
    restart: numberOf(level, 'w:lvlRestart'),
    legal: isOn(level, 'w:isLgl'),
    style: valueOf(level, 'w:pStyle'),
    tight: valueOf(level, 'w:suff') === 'nothing',
  };
}

/** Newer formats stand in a choice, with an older one to fall back to. */
function formatOf(level: Element): string {
  const direct = valueOf(level, 'w:numFmt');
  if (direct !== null) return direct;
  const choice = childOf(level, 'mc:AlternateContent');
  return (
    valueOf(childOf(choice, 'mc:Fallback'), 'w:numFmt') ??
    valueOf(childOf(choice, 'mc:Choice'), 'w:numFmt') ??
    'decimal'
  );
}
