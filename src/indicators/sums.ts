import { isCounter } from './units.ts';
import { withNoun, type Found } from './found.ts';

/** Words that lead to a sum, at the start of what is quoted. */
const SUM = /^(?:合计|总计|共计|总共|一共|共)/u;

/**
 * 甲类5家、乙类10家，合计15家: a sum of what is counted before it in its sentence is of all of it, not of
 * the last, and of the same kind. `text` is the clause's text.
 */
export function namedSums(found: readonly Found[], text: string): Found[] {
  return found.map((figure, i) => {
    if (!SUM.test(figure.quote) || figure.name !== found[i - 1]?.name) return figure;
    const items = itemsBefore(found, i, text);
    const [first] = items;
    if (first === undefined || items.length < 2) return figure;
    return { ...withNoun(figure, { name: wordsOf(items, text) }), kind: first.kind };
  });
}

/** The figures of the same unit directly before one, in its sentence. */
function itemsBefore(found: readonly Found[], at: number, text: string): Found[] {
  const items: Found[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const [item, next] = [found[i], found[i + 1]];
    if (item === undefined || next === undefined || !isSummed(item, found[at])) break;
    if (/[。！？；;]/u.test(text.slice(item.span.end, next.span.start))) break;
    items.unshift(item);
  }
  return items;
}

function isSummed({ unit }: Found, sum: Found | undefined): boolean {
  return unit === sum?.unit && (isCounter(unit) || unit.endsWith('元'));
}

/** From the first item's name to the last item's end. */
function wordsOf(items: readonly Found[], text: string): string {
  const starts = items.map(({ name, span }) => {
    const at = text.lastIndexOf(name, span.start);
    return at < 0 ? span.start : Math.min(at, span.start);
  });
  const ends = items.map(({ name, span }) => {
    const after = text.indexOf(name, span.end);
    return after === span.end ? after + name.length : span.end;
  });
  return text.slice(Math.min(...starts.slice(0, 1)), Math.max(...ends));
}
