/** What the filters ask for, by field; an empty value asks for nothing. */
export type Wanted = Readonly<Record<string, string>>;

/** What a row of the table says of itself. */
export interface RowFacts {
  /** The names it goes by, in one text. */
  readonly names: string;
  readonly from: number;
  readonly year: number;
  readonly document: string;
  readonly place: string;
  readonly kind: string;
}

/** True for a row that has all that is wanted; a period has all of its years. */
export function passes(row: RowFacts, wanted: Wanted): boolean {
  const { series = '', year = '', document = '', place = '', kind = '' } = wanted;
  const at = Number(year);
  return (
    folded(row.names).includes(folded(series)) &&
    (year === '' || (row.from <= at && at <= row.year)) &&
    (document === '' || document === row.document) &&
    (place === '' || place === row.place) &&
    (kind === '' || kind === row.kind)
  );
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

const FIELDS = ['series', 'year', 'document', 'place', 'kind'];

/** Lets the filters narrow the table, and keeps what is asked for in the address. */
export function offerFilters(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-indicator-filters]');
  const table = page.querySelector('[data-indicators]');
  if (form === null || table === null) return;
  const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')].map((row) => ({
    row,
    facts: factsOf(row),
  }));
  const count = form.querySelector('[data-indicator-count]');
  const show = (): void => {
    const wanted = wantedIn(form);
    let shown = 0;
    for (const { row, facts } of rows) {
      row.hidden = !passes(facts, wanted);
      if (!row.hidden) shown += 1;
    }
    if (count !== null) count.textContent = shown === 0 ? '没有这样的数字' : `${shown}个数字`;
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

function factsOf(row: HTMLElement): RowFacts {
  const { series = '', from = '', year = '', document = '', place = '', kind = '' } = row.dataset;
  const names = `${row.querySelector('th')?.textContent ?? ''} ${series}`;
  return { names, from: Number(from), year: Number(year), document, place, kind };
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
      field.value = asked.get(name) ?? '';
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
