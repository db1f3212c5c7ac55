import type { Clause } from '../model/corpus.ts';
import type { Indicator } from '../model/layers.ts';
import { amountSaid, amountsSaid, figuresSaid } from './amounts-said.ts';
import type { Correction } from './editorial.ts';
import { fault, type Fault } from './fault.ts';
import type { Found } from './found.ts';
import { unitOf } from './units.ts';

/** A correction, the figure that it changes (none where it adds one), and what it can speak of. */
export interface Corrects {
  readonly correction: Correction;
  readonly clause: Clause;
  readonly places: ReadonlySet<string>;
  readonly before: Found | undefined;
}

/** The fields of an entry, with those of the figure that it leaves as they are. */
interface Fields {
  readonly given: Partial<Indicator>;
  readonly whole: Partial<Indicator>;
  readonly quote: string;
  readonly text: string;
  readonly places: ReadonlySet<string>;
}

/**
 * What in an editor's fields contradicts the words or itself: `quote-not-found` (the value is not in the
 * quote), `amount-unlike-value` (amount, max or stretch is another number than the words say),
 * `range-backwards`, `unit-not-found`, `qualifier-not-found`, `place-unknown`, `kind-unlike-result`,
 * `years-backwards`.
 */
export function fieldFaults({ correction, clause, places, before }: Corrects): Fault[] {
  const { quote, set, add } = correction;
  const given = set ?? add;
  if (given === undefined) return [];
  const way = set === undefined ? 'add' : 'set';
  const fields = {
    ...{ given: given as Partial<Indicator>, whole: { ...before, ...given } as Partial<Indicator> },
    ...{ quote, text: clause.text, places },
  };
  return CHECKS.flatMap((check) => check(fields)).map((one) => ({
    ...one,
    path: [way, ...one.path],
  }));
}

type Check = (fields: Fields) => Fault[];

const valueStands: Check = ({ given: { value }, quote }) =>
  value === undefined || quote.includes(value)
    ? []
    : [fault('quote-not-found', ['value'], `“${quote}”里没有“${value}”`, '数值须照原文抄写')];

const amountIsValue: Check = ({ given, whole: { value, amount }, quote }) => {
  if (given.amount === undefined && given.value === undefined) return [];
  if (value === undefined || amount === undefined) return [];
  const said = amountSaid(value, quote);
  if (said === null || Math.abs(amount) === said) return [];
  return [
    fault(
      'amount-unlike-value',
      [given.amount === undefined ? 'value' : 'amount'],
      `“${value}”是 ${said}，不是 ${amount}`,
      'amount 是 value 换算成单位的普通数；两个一起改',
    ),
  ];
};

const otherAmountsStand: Check = ({ given, quote }) =>
  (['max', 'stretch', 'furthest'] as const).flatMap((field) => {
    const amount = given[field];
    if (amount === undefined || amountsSaid(quote).includes(Math.abs(amount))) return [];
    const message = `“${quote}”里没有 ${amount} 这个数`;
    return [fault('amount-unlike-value', [field], message, '须是引文里另一个数，换算成单位')];
  });

const rangeGoesUp: Check = ({ given, whole: { amount, max } }) =>
  given.max === undefined || amount === undefined || max === undefined
    ? []
    : Math.abs(max) > Math.abs(amount)
      ? []
      : [fault('range-backwards', ['max'], `上限 ${max} 不大于 ${amount}`, 'max 是范围里较大的数')];

const unitStands: Check = ({ given: { unit }, quote }) => {
  if (unit === undefined || quote.includes(unit)) return [];
  if (figuresSaid(quote).some((one) => one.unit === unit)) return [];
  const message = `“${quote}”里没有单位“${unit}”`;
  const hint = `单位不带万、亿，如 ${unitOf('个点')}、元、家`;
  return [fault('unit-not-found', ['unit'], message, hint)];
};

const qualifierStands: Check = ({ given: { qualifier }, text }) =>
  (qualifier ?? '')
    .split('、')
    .filter((word) => !text.includes(word))
    .map((word) =>
      fault(
        'qualifier-not-found',
        ['qualifier'],
        `条款里没有“${word}”`,
        '限定语须是原文的字，几个之间用顿号；没有就写 null',
      ),
    );

const placeIsKnown: Check = ({ given: { place }, places }) =>
  place === undefined || places.has(place)
    ? []
    : [fault('place-unknown', ['place'], `没有“${place}”这个地方`, '请先在 places 里列出')];

const kindIsResult: Check = ({ given, whole: { kind, result } }) => {
  if (given.kind === undefined && given.result === undefined) return [];
  const unlike =
    (kind === 'achieved' && result === false) || (kind === 'target' && result === true);
  const field = given.kind === undefined ? 'result' : 'kind';
  const hint = 'achieved 须 result: true，target 须 result: false；两个一起改';
  return unlike ? [fault('kind-unlike-result', [field], `${kind} 与 result 不合`, hint)] : [];
};

const yearsGoOn: Check = ({ given: { from, to, year }, whole }) => {
  const end = to ?? year ?? whole.year;
  if (from !== undefined && end !== undefined && from > end) {
    return [fault('years-backwards', ['from'], `${from}年在${end}年之后`, 'from 不晚于 to')];
  }
  if (to === undefined || whole.year === undefined || to === whole.year) return [];
  const message = `时期到${to}年，year 却是 ${whole.year}`;
  return [fault('years-backwards', ['to'], message, 'year 是时期的最后一年，与 to 相同')];
};

const CHECKS: readonly Check[] = [
  ...[valueStands, amountIsValue, otherAmountsStand, rangeGoesUp, unitStands],
  ...[qualifierStands, placeIsKnown, kindIsResult, yearsGoOn],
];
