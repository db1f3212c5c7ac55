import { withNoun, type Found } from './found.ts';

const EACH =
  /(?:各|均(?:突破|超过|达到|达|实现|不少于|不低于|为)*|分别(?:新增|增加|增长|达到|达|为|有)*)$/u;

/**
 * Gives each of a list its figure. 甲、乙各1家 and 甲、乙产值均突破千亿元 are as many figures as are listed;
 * of 甲、乙分别达到20家、100家 every figure has the name at its place, and all quote the whole. All others
 * stay as they are. `text` is the clause's text.
 */
export function allotted(found: readonly Found[], text: string): Found[] {
  const result: Found[] = [];
  for (let i = 0; i < found.length;) {
    const row = rowFrom(found, i, text);
    result.push(...(row.length > 1 ? divided(row, text) : row.flatMap(shared)));
    i += row.length;
  }
  return result;
}

function shared(figure: Found): Found[] {
  const names = listed(figure.name, COMMAS);
  if (names.length < 2 || !EACH.test(wordsBefore(figure))) return [figure];
  return names.map((name) => ({ ...figure, name }));
}

function divided(row: readonly Found[], text: string): readonly Found[] {
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined) return row;
  const names = [COMMAS, MARKS]
    .map((marks) => listed(first.name, marks))
    .find(({ length }) => length === row.length);
  if (names === undefined) return row;
  const start = text.lastIndexOf(first.quote, first.span.start);
  const quote = text.slice(start, last.span.end + suffixOf(last));
  const { kind, falls, qualifier } = first;
  const nouns = namesOf(names);
  return row.map((figure, k) => ({
    ...withNoun(figure, nouns[k] ?? { name: figure.name }),
    ...{ kind, qualifier, quote },
    ...(falls === true ? { falls, amount: -Math.abs(figure.amount) } : {}),
  }));
}

/** Marks between the members of a list, alone and with the word before the last of them. */
const COMMAS = /、(?![^（(]*[）)])/u;
const MARKS = /(?:、|以及|[和与及])(?![^（(]*[）)])/u;

function listed(name: string, marks: RegExp): string[] {
  return name.split(marks).filter((item) => item !== '');
}

/** A measure that several may share: 甲区、乙区和丙区产值. */
const SHARED =
  /(?:值|额|量|率|数|占比|比重|比例|规模|收入|支出|投资|投入|面积|强度|平台|企业|机构)$/u;
/** The same where nothing else tells where it begins. */
const MEASURE =
  /(?:限上|规上|主营业务|营业|年|总)?(?:零售额|增加值|总产值|产值|产量|销量|销售额|收入|营收|利润|出口额|投资|面积|覆盖率|建成率|完成率|占比|比重|增速|总量|总数|数量|余额)$/u;

/** What each of a list is, with the measure that stands after the last and is that of all. */
function namesOf(items: readonly string[]): Pick<Found, 'name' | 'subject'>[] {
  const last = items.at(-1) ?? '';
  const others = items.slice(0, -1);
  const cut = sharedFrom(others, last);
  const name = last.slice(cut).replace(/^等/u, '');
  if (cut === 0 || name.length < 2 || !SHARED.test(name)) {
    return items.map((item) => ({ name: item }));
  }
  return [...others, last.slice(0, cut)].map((subject) => ({ subject, name }));
}

/** Where in the last of a list the measure of all begins; 0 where each has its own. */
function sharedFrom(others: readonly string[], last: string): number {
  const [first = ''] = others;
  const end = first.slice(-1);
  const alike = others.every((item) => item.endsWith(end)) ? last.indexOf(end) + 1 : 0;
  if (alike > 0 || others.some((item) => SHARED.test(item))) return alike;
  const short = first.length <= 2 && others.every(({ length }) => length === first.length);
  return short ? first.length : Math.max(0, MEASURE.exec(last)?.index ?? 0);
}

function wordsBefore({ quote, value }: Found): string {
  return quote.slice(0, quote.lastIndexOf(value));
}

/** A figure, and those after it between which nothing but list marks stands, where 分别 leads to them. */
function rowFrom(found: readonly Found[], at: number, text: string): Found[] {
  const rest = found.slice(at);
  const end = rest.findIndex((figure, k) => {
    const next = rest[k + 1];
    if (next === undefined) return true;
    return !BETWEEN.test(text.slice(figure.span.end, next.span.start));
  });
  const [first] = rest;
  const led = first !== undefined && wordsBefore(first).includes('分别');
  return rest.slice(0, led ? end + 1 : 1);
}

const BETWEEN = /^(?:以上|左右)?(?:、|以及|[和及与])?$/u;

/** How many characters of the quote follow the unit. */
function suffixOf({ quote, value, unit }: Found): number {
  const at = quote.lastIndexOf(value + unit);
  return at < 0 ? 0 : quote.length - at - value.length - unit.length;
}
