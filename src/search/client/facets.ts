import type { StartData } from '../data.ts';
import { FACETS } from '../query/filters.ts';
import type { Facet, Filters } from '../query/filters.ts';
import { typeset } from '../../typeset/nodes.ts';
import { el, isRoomy } from './dom.ts';
import { documentTitle } from './results.ts';

const NAMES: Readonly<Record<Facet, string>> = {
  doc: '文件',
  year: '年份',
  level: '层级',
  draft: '是否征求意见稿',
  theme: '主题',
  unit: '责任单位',
};
const LEVELS: Readonly<Record<string, string>> = {
  national: '国家',
  province: '省',
  city: '市',
  county: '区县',
  town: '乡镇街道',
  unknown: '未注明',
};
/** Values shown before 更多. */
const SHOWN = 8;

/** Names the fold around all filters. */
const ALL = 'all';

type Counts = ReadonlyMap<Facet, ReadonlyMap<string, number>>;

/** Fills `place` with the filters that this answer can be narrowed by; the one in use stays in use. */
export function showFacets(
  place: HTMLElement,
  data: StartData,
  counts: Counts,
  filters: Filters,
): void {
  const opened = new Map(
    Array.from(place.querySelectorAll('details'), ({ dataset, open }) => [dataset['more'], open]),
  );
  const used = document.activeElement;
  const groups = FACETS.flatMap((facet) => {
    const chosen = filters.get(facet) ?? new Set<string>();
    const values = valuesShown(counts.get(facet) ?? new Map<string, number>(), chosen);
    const idle = values.length < 2 && chosen.size === 0;
    return idle ? [] : [group(data, facet, values, chosen, opened.get(facet) ?? false)];
  });
  const chosen = [...filters.values()].reduce((sum, { size }) => sum + size, 0);
  place.replaceChildren(
    ...(groups.length > 0 ? [folded(groups, chosen, opened.get(ALL) ?? isRoomy())] : []),
  );
  if (used instanceof HTMLInputElement && used.type === 'checkbox' && !used.isConnected) {
    place
      .querySelector<HTMLElement>(`input[name="${used.name}"][value="${CSS.escape(used.value)}"]`)
      ?.focus();
  }
}

/** All filters under one line, which on a narrow page is all that is seen of them at first. */
function folded(groups: readonly HTMLElement[], chosen: number, open: boolean): HTMLElement {
  const title = chosen > 0 ? `筛选（已选 ${String(chosen)}）` : '筛选';
  return el('details', { 'data-more': ALL, open }, el('summary', {}, title), ...groups);
}

function valuesShown(
  count: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string>,
): (readonly [string, number])[] {
  const absent = [...chosen]
    .filter((value) => !count.has(value))
    .map((value) => [value, 0] as const);
  return [...count, ...absent].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function group(
  data: StartData,
  facet: Facet,
  values: readonly (readonly [string, number])[],
  chosen: ReadonlySet<string>,
  open: boolean,
): HTMLElement {
  const boxes = values.map(([value, count]) => box(data, facet, value, count, chosen.has(value)));
  const rest = boxes.slice(SHOWN);
  return el(
    'fieldset',
    { 'data-facet': facet },
    el('legend', {}, NAMES[facet]),
    ...boxes.slice(0, SHOWN),
    ...(rest.length > 0
      ? [
          el(
            'details',
            { 'data-more': facet, open },
            el('summary', {}, `更多（${rest.length}）`),
            ...rest,
          ),
        ]
      : []),
  );
}

function box(
  data: StartData,
  facet: Facet,
  value: string,
  count: number,
  checked: boolean,
): HTMLElement {
  return el(
    'label',
    {},
    el('input', { type: 'checkbox', name: facet, value, checked }),
    el('span', {}, ...typeset(valueName(data, facet, value))),
    el('span', { 'data-count': String(count) }, String(count)),
  );
}

function valueName(data: StartData, facet: Facet, value: string): string {
  if (facet === 'doc') {
    const doc = data.docs.find(({ slug }) => slug === value);
    return doc ? documentTitle(doc) : value;
  }
  if (facet === 'level') return LEVELS[value] ?? value;
  if (facet === 'draft') return value === 'yes' ? '征求意见稿' : '不是征求意见稿';
  if (facet === 'year') return value === 'none' ? '未注明' : value;
  if (facet === 'theme') return data.themes.find(({ id }) => id === value)?.name ?? value;
  return value;
}

/** The filters that are ticked in `place`, as parameters of an address. */
export function chosenIn(place: HTMLElement): [string, string][] {
  const boxes = place.querySelectorAll<HTMLInputElement>('input:checked');
  return Array.from(boxes, ({ name, value }) => [name, value]);
}
