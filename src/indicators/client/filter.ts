import { fold, pairsOf, type CharMap } from '../../search/fold.ts';
import { askedIn } from './asked.ts';

/** What the filters ask for, by field; an empty value asks for nothing. */
export type Wanted = Readonly<Record<string, string>>;

/** What a row of the table says of itself. */
export interface RowFacts {
  /** The names it goes by, in one text, folded. */
  readonly names: string;
  readonly from: number;
  readonly year: number;
  readonly document: string;
  readonly place: string;
  readonly kind: string;
  /** All that it says, folded. */
  readonly text: string;
}

/**
 * The rows that have all that is wanted; a period has all of its years. A word that names an indicator
 * is looked for in names alone, any other in all that the rows say. `pairs` make Traditional characters
 * Simplified.
 */
export function sift<Row extends RowFacts>(
  rows: readonly Row[],
  wanted: Wanted,
  pairs: CharMap,
): ReadonlySet<Row> {
  const { series = '', year = '', document = '', place = '', kind = '' } = wanted;
  const { words, years } = askedIn(series, pairs);
  const [said] = askedIn(year, pairs).years;
  const tests = words.map((word) => {
    const named = rows.some(({ names }) => names.includes(word));
    return ({ names, text }: Row) => (named ? names : text).includes(word);
  });
  const kept = rows.filter(
    (row) =>
      tests.every((test) => test(row)) &&
      (years.length === 0 ||
        years.some((span) => meets(row, span) || row.names.includes(span.typed))) &&
      (said === undefined || meets(row, said)) &&
      (document === '' || document === row.document) &&
      (place === '' || place === row.place) &&
      (kind === '' || kind === row.kind),
  );
  return new Set(kept);
}

function meets(row: RowFacts, { from, to }: { from: number; to: number }): boolean {
  return row.from <= to && from <= row.year;
}

const FIELDS = ['series', 'year', 'document', 'place', 'kind'];

/** Lets the filters narrow the table, and keeps what is asked for in the address. */
export function offerFilters(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-indicator-filters]');
  const table = page.querySelector('[data-indicators]');
  if (form === null || table === null) return;
  const pairs = pairsOf(form.dataset['traditional'] ?? '');
  const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')].map((row) => ({
    row,
    ...factsOf(row, pairs),
  }));
  const count = form.querySelector('[data-indicator-count]');
  const show = (): void => {
    const wanted = wantedIn(form);
    const kept = sift(rows, wanted, pairs);
    for (const one of rows) one.row.hidden = !kept.has(one);
    if (count !== null)
      count.textContent = kept.size === 0 ? '没有这样的数字' : `${kept.size}个数字`;
    keepInAddress(page, wanted);
  };
  fill(form, new URLSearchParams(page.location.search));
  form.hidden = false;
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  form.addEventListener('reset', () => {
    // The fields are empty only after the event.
    setTimeout(show);
  });
  show();
}

function factsOf(row: HTMLElement, pairs: CharMap): RowFacts {
  const { series = '', from = '', year = '', document = '', place = '', kind = '' } = row.dataset;
  const names = fold(`${row.querySelector('th')?.textContent ?? ''}\n${series}`, pairs);
  const text = names + fold(row.textContent, pairs);
  return { names, from: Number(from), year: Number(year), document, place, kind, text };
}

function wantedIn(form: HTMLFormElement): Wanted {
  const data = new FormData(form);
  return Object.fromEntries(
    FIELDS.map((name) => {
      const value = data.get(name);
      return [name, typeof value === 'string' ? value : ''];
    }),
  );
}

function fill(form: HTMLFormElement, asked: URLSearchParams): void {
  for (const name of FIELDS) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      const value = asked.get(name) ?? '';
      field.value = name === 'year' ? value.replace(/年$/u, '') : value;
      // A choice that is not in the list would leave the field empty without a word.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  }
}

function keepInAddress(page: Document, wanted: Wanted): void {
  const set = Object.entries(wanted).filter(([, value]) => value !== '');
  const query = new URLSearchParams(set).toString();
  const { pathname, hash } = page.location;
  history.replaceState(history.state, '', `${pathname}${query === '' ? '' : `?${query}`}${hash}`);
}
