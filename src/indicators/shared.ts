import type { Found } from './found.ts';

const EACH = /(?:各|均(?:突破|超过|达到|达|实现|不少于|不低于|为)*)$/u;

/** 甲、乙各1家 and 甲、乙产值均突破千亿元 are as many figures as are listed; all others stay one. */
export function sharedAmong(figure: Found): Found[] {
  const names = listed(figure.name);
  if (names.length < 2 || !EACH.test(wordsBefore(figure))) return [figure];
  return names.map((name) => ({ ...figure, name }));
}

/**
 * 甲、乙分别达到20家、100家: gives every figure the name that stands at its place in the list, and all
 * of them the words of the whole. `text` is the clause's text.
 */
export function dividedAmong(found: readonly Found[], text: string): Found[] {
  const divided = [...found];
  found.forEach((first, i) => {
    const names = listed(first.name);
    if (names.length < 2 || !wordsBefore(first).includes('分别')) return;
    const group = found.slice(i, i + names.length);
    const last = group.at(-1);
    if (group.length < names.length || last === undefined || !isRow(group, text)) return;
    const start = text.lastIndexOf(first.quote, first.span.start);
    const quote = text.slice(start, last.span.end + suffixOf(last));
    group.forEach((figure, k) => {
      const { kind, qualifier } = first;
      divided[i + k] = { ...figure, name: names[k] ?? figure.name, kind, qualifier, quote };
    });
  });
  return divided;
}

function listed(name: string): string[] {
  return name.split(/、(?![^（(]*[）)])/u).filter((item) => item !== '');
}

function wordsBefore({ quote, value }: Found): string {
  return quote.slice(0, quote.lastIndexOf(value));
}

/** True where nothing but list marks stands between the figures. */
function isRow(group: readonly Found[], text: string): boolean {
  return group.every((figure, k) => {
    const next = group[k + 1];
    if (next === undefined) return true;
    return /^(?:以上|左右)?[、和及与]?$/u.test(text.slice(figure.span.end, next.span.start));
  });
}

/** How many characters of the quote follow the unit. */
function suffixOf({ quote, value, unit }: Found): number {
  const at = quote.lastIndexOf(value + unit);
  return at < 0 ? 0 : quote.length - at - value.length - unit.length;
}
