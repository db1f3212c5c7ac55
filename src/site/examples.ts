import type { Clause } from '../model/corpus.ts';
import type { Indicator, IndicatorSeries } from '../model/layers.ts';

/** A program that reads the data: what it is for, and its text, to be run with Node. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly code: string;
}

/** What the examples speak of; null where the library has none. */
export interface Shown {
  /** The public address of the site, with a slash at its end. */
  readonly address: string;
  readonly clause: Clause | null;
  readonly series: IndicatorSeries | null;
}

/** Programs for what the data is used for most, on clauses and figures that the library has. */
export function examplesOf({ address, clause, series }: Shown): Example[] {
  const start = `const library = ${quoted(address)};`;
  return [
    ...(clause === null ? [] : [oneClause(start, clause), everyClause(start, clause)]),
    ...(series === null ? [] : [oneSeries(start, series)]),
  ];
}

/** The series that says most: of most years, then of most figures. */
export function tellingSeries(
  series: readonly IndicatorSeries[],
  indicators: readonly Indicator[],
): IndicatorSeries | null {
  const years = new Map(indicators.map(({ id, year }) => [id, year]));
  const spread = (one: IndicatorSeries): number =>
    new Set(one.indicators.map((id) => years.get(id))).size * 1000 + one.indicators.length;
  return series.toSorted((a, b) => spread(b) - spread(a))[0] ?? null;
}

function oneClause(start: string, { id }: Clause): Example {
  return {
    id: 'clause',
    title: '取一条的文字和出处',
    code: `${start}
const clause = await (await fetch(\`\${library}${id}.json\`)).json();
console.log(clause.text);
const { title, titleSupplied } = clause.document;
const shown = titleSupplied ? \`［\${title}］\` : title;
console.log(\`——《\${shown}》\${clause.label}，\${library}\${clause.url}\`);`,
  };
}

function everyClause(start: string, { heading, text }: Clause): Example {
  const word = [...(heading ?? text).replaceAll(/[^\p{Script=Han}]/gu, '')].slice(0, 4).join('');
  return {
    id: 'clauses',
    title: '在全部条款里找一个词',
    code: `${start}
const lines = (await (await fetch(\`\${library}data/clauses.jsonl\`)).text()).trim().split('\\n');
for (const { id, text } of lines.map((line) => JSON.parse(line))) {
  if (text.includes(${quoted(word)})) console.log(id);
}`,
  };
}

function oneSeries(start: string, { id }: IndicatorSeries): Example {
  return {
    id: 'series',
    title: '列出一项指标历年的数字',
    code: `${start}
const read = async (name) => (await fetch(\`\${library}data/\${name}.json\`)).json();
const figures = new Map((await read('indicators')).map((figure) => [figure.id, figure]));
const series = (await read('indicators-series')).find(({ id }) => id === ${quoted(id)});
for (const figure of series.indicators.map((one) => figures.get(one))) {
  console.log(figure.year, figure.printed, figure.result ? '已达到' : '目标', figure.clause);
}`,
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
