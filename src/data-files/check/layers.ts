import { lineageOf, themeMatrix } from '../../themes/lineage.ts';
import { mentionsByDocument } from '../../site/names.ts';
import { stagesOf, stepsOf } from '../../site/themes.ts';
import { rolesOf } from '../../site/units.ts';
import type { Name, Units } from '../../model/layers.ts';
import { bare, type ShownPage, type ShownPart } from './page.ts';
import type { CheckedSite, Difference } from './site.ts';

/** The pages of names, units and themes have the links, quotations and counts of the data, and no others. */
export function layerDifferences(site: CheckedSite): Difference[] {
  return [
    ...nameDifferences(site),
    ...unitDifferences(site),
    ...themeDifferences(site),
    ...matrixDifferences(site),
  ];
}

type Unit = Units['units'][number];

/** What a part of a page should hold. */
interface Expected {
  readonly links: readonly string[];
  readonly quotes: readonly string[];
  /** Words that it says, among others. */
  readonly says: readonly string[];
}

function partDifferences(where: string, part: ShownPart | undefined, wanted: Expected) {
  if (part === undefined) return [`没有 ${where}`];
  const same = (shown: readonly string[], expected: readonly string[]): boolean =>
    shown.join('\n') === expected.join('\n');
  return [
    ...(same(part.links, wanted.links) ? [] : [`${where} 的链接与数据不同`]),
    ...(same(part.quotes, wanted.quotes.map(bare)) ? [] : [`${where} 的引文与数据不同`]),
    ...wanted.says
      .filter((words) => !part.text.includes(bare(words)))
      .map((words) => `${where} 没有写“${words}”`),
  ];
}

function nameDifferences(site: CheckedSite): Difference[] {
  const { names } = site.library;
  if (names.length === 0) return [];
  const page = site.page('names/');
  if (page === null) return ['没有 names/ 这一页'];
  const mentions = names.reduce((sum, name) => sum + name.mentions.length, 0);
  const whole = page.parts.get('main')?.text ?? '';
  const counts = `${names.length}个名称，${mentions}处提及`;
  return [
    ...(whole.includes(counts) ? [] : [`names/ 没有写“${counts}”`]),
    ...differingLinks('names/', page, [
      ...names.map(({ id }) => `#${id}`),
      ...names.flatMap((name) => nameEntry(name, site).links),
    ]),
    ...names.flatMap((name) =>
      partDifferences(`names/#${name.id}`, page.parts.get(name.id), nameEntry(name, site)),
    ),
  ];
}

function nameEntry(name: Name, { entryOf, base, library }: CheckedSite): Expected {
  const documents = mentionsByDocument(name, entryOf);
  const places = documents.flatMap((one) => one.places);
  const others = (name.notSame ?? []).filter((id) => library.names.some((one) => one.id === id));
  const urlOf = (id: string): string => base + entryOf(id).clause.url;
  return {
    links: [
      ...[name.id, ...others].map((id) => `#${id}`),
      ...(name.establishes ?? []).map(urlOf),
      ...places.map(({ mention }) => urlOf(mention.clause)),
    ],
    quotes: places.map(({ mention }) => mention.quote),
    says: [
      name.name,
      ...name.variants,
      ...(name.reason === undefined ? [] : [name.reason]),
      ...documents.map(({ times }) => `${times}处`),
    ],
  };
}

function unitDifferences({ library, page, entryOf, base }: CheckedSite): Difference[] {
  const { units } = library.units;
  if (units.length === 0) return [];
  const shown = page('units/');
  if (shown === null) return ['没有 units/ 这一页'];
  const whole = shown.parts.get('main')?.text ?? '';
  const { rules, open } = library.units;
  const listed = [...rules, ...open].map(({ clause }) => clause);
  const all = units.flatMap(({ leads, joins, asPrinted }) => [...leads, ...joins, ...asPrinted]);
  return [
    ...differingLinks('units/', shown, [
      ...[...listed, ...all].map((id) => base + entryOf(id).clause.url),
      ...units.map((_, at) => `#unit-${at + 1}`),
    ]),
    ...units.flatMap((unit, at) => {
      const { name, leads, joins, asPrinted } = unit;
      const tally = name + [leads, joins, asPrinted].map(({ length }) => length).join('');
      const id = `unit-${at + 1}`;
      return [
        ...(whole.includes(bare(tally)) ? [] : [`units/ 没有写“${tally}”`]),
        ...partDifferences(`units/#${id}`, shown.parts.get(id), unitEntry(unit, entryOf, base)),
      ];
    }),
  ];
}

function unitEntry(unit: Unit, entryOf: CheckedSite['entryOf'], base: string): Expected {
  const roles = rolesOf(unit, entryOf);
  const entries = roles.flatMap(({ documents }) => documents.flatMap((one) => one.entries));
  return {
    links: entries.map(({ clause }) => base + clause.url),
    quotes: [],
    says: [...unit.variants, ...roles.map(({ label, count }) => `${label}${count}项`)],
  };
}

/** The links to anchors anywhere on a page of a layer, in whatever order, are those of the data. */
function differingLinks(path: string, page: ShownPage, wanted: readonly string[]): Difference[] {
  const links = page.parts.get('main')?.links ?? [];
  const shown = links.filter((href) => href.includes('#') && !href.startsWith('#kind-'));
  const same = shown.toSorted().join('\n') === wanted.toSorted().join('\n');
  return same ? [] : [`${path} 上的链接与数据不同`];
}

function themeDifferences({ library, page, entryOf, base }: CheckedSite): Difference[] {
  const { corpus, relations, indicators, themes } = library;
  const documents = new Map(corpus.documents.map((document) => [document.slug, document]));
  return themes.flatMap((theme) => {
    const part = page(`themes/${theme.id}/`)?.parts.get('main');
    if (part === undefined) return [`没有 themes/${theme.id}/ 这一页`];
    const lineage = lineageOf(theme, corpus, relations, indicators);
    const stages = stagesOf(lineage, indicators, (slug) => documents.get(slug)!, entryOf);
    const passages = stages.flatMap((stage) => stage.passages);
    const ends = stepsOf(lineage, entryOf).flatMap(({ from, to }) => [from, to]);
    const figures = passages.flatMap((passage) => passage.figures);
    const links = [...passages, ...figures, ...ends].map(({ entry }) => base + entry.clause.url);
    const toClauses = part.links.filter((href) => href.includes('#'));
    return partDifferences(
      `themes/${theme.id}/`,
      { ...part, links: toClauses.toSorted(), quotes: part.quotes.toSorted() },
      {
        links: links.toSorted(),
        quotes: [...passages, ...figures, ...ends].map(({ quote }) => bare(quote)).toSorted(),
        says: [theme.name, `${passages.length}条谈到`],
      },
    );
  });
}

/** The table of themes has the count of each document that speaks of one, and leads there. */
function matrixDifferences({ library, page, base }: CheckedSite): Difference[] {
  const { documents, rows } = themeMatrix(library.themes, library.corpus);
  if (rows.length === 0) return [];
  const shown = page('themes/');
  if (shown === null) return ['没有 themes/ 这一页'];
  const whole = shown.parts.get('main')?.text ?? '';
  const urls = rows.flatMap(({ theme, counts }) =>
    documents
      .filter((_, at) => counts[at] !== 0)
      .map((slug) => `${base}themes/${theme.id}/#in-${slug}`),
  );
  return [
    ...differingLinks('themes/', shown, urls),
    ...rows
      .map(({ theme, counts }) => theme.name + counts.map((one) => one || '·未提及').join(''))
      .filter((words) => !whole.includes(bare(words)))
      .map((words) => `themes/ 没有写“${words}”`),
  ];
}
