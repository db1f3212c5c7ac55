import type { Problem } from '../../model/problem.ts';
import { el } from '../../search/client/dom.ts';
import { clauseAddress } from '../../compare/client/load.ts';
import { FORMAT_NAMES } from '../format.ts';
import { outlineLabel } from '../outline.ts';
import { toPlain } from '../plain.ts';
import type { Suggestion } from '../suggest.ts';
import type { Taken } from '../take.ts';

/** Suggestions shown at first sight; the report has all of them. */
const SHOWN = 40;

/** What was understood of a file; `related` is where suggestions will stand, `remove` takes it back. */
export function takenCard(taken: Taken, related: HTMLElement, remove: () => void): HTMLElement {
  const { reading, document, outline, problems, entry } = taken;
  const count = `${FORMAT_NAMES[reading.format]}，${String(document.clauses.length)} 个条款`;
  const rows = outline.map((line) =>
    el('li', { 'data-depth': String(Math.min(line.depth, 6)) }, outlineLabel(line)),
  );
  const away = el('button', { type: 'button', 'data-intake-remove': true }, '移去这一份');
  away.addEventListener('click', remove);
  return el(
    'article',
    { class: 'intake-card', 'data-intake-file': taken.file },
    el('h2', {}, taken.file),
    el('p', { class: 'soft' }, [count, ...reading.notes].join('；')),
    el('h3', {}, '提纲'),
    el('ol', { class: 'intake-outline', 'data-intake-outline': true }, ...rows),
    el('h3', {}, `提醒 ${String(problems.length)} 条`),
    problemList(problems),
    aside(taken),
    el('h3', {}, '目录条目'),
    el('pre', { 'data-intake-entry': true, tabindex: '0', 'aria-label': '目录条目' }, entry),
    el('h3', {}, '建议的相关条款'),
    related,
    el('p', {}, away),
  );
}

/** A file that could not be taken, and why. */
export function refusedCard(name: string, problems: readonly Problem[], why = ''): HTMLElement {
  return el(
    'article',
    { class: 'intake-card refused', 'data-intake-refused': name },
    el('h2', {}, `${name} 没有收`),
    ...(why === '' ? reasons(problems) : [el('p', {}, why)]),
  );
}

/** They are about the whole file, not about a line of it. */
function reasons(problems: readonly Problem[]): HTMLElement[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.map(({ message, hint, rule }) =>
    el('p', { 'data-rule': rule }, `${toPlain(message)}（${hint}）`),
  );
}

function problemList(problems: readonly Problem[]): HTMLElement {
  if (problems.length === 0) return el('p', {}, '没有。');
  const rows = problems.map(({ line, severity, message, hint, rule }) =>
    el(
      'li',
      { class: severity, 'data-rule': rule },
      `第${String(line)}行：${toPlain(message)}（${hint}）`,
    ),
  );
  return el('ul', { class: 'intake-problems' }, ...rows);
}

function aside({ reading }: Taken): HTMLElement {
  const rows = reading.setAside.map(({ what, text, place }) =>
    el('li', {}, el('b', {}, what), ` ${toPlain(text)}${place === '' ? '' : `（${place}）`}`),
  );
  if (rows.length === 0) return el('p', { class: 'soft' }, '全部文字都属于正文。');
  return el(
    'details',
    { 'data-intake-aside': true },
    el('summary', {}, `不属于正文的文字 ${String(rows.length)} 处`),
    el('ul', {}, ...rows),
  );
}

/** What the program would link with; each leads to the clause of the library. */
export function suggestionList(found: readonly Suggestion[], base: string): HTMLElement {
  if (found.length === 0) return el('p', {}, '没有找到足够相近的条款。');
  const rows = found.slice(0, SHOWN).map(({ own, there, title, name, why }) => {
    const [slug = '', anchor = ''] = there.split('/');
    const link = el('a', { href: clauseAddress(base, slug, anchor) }, `《${title}》${name}`);
    return el('li', {}, `${own} → `, link, ` ${why}`);
  });
  const more =
    found.length > SHOWN ? `另有 ${String(found.length - SHOWN)} 条，见压缩包里的报告。` : '';
  return el('div', {}, el('ul', {}, ...rows), el('p', { class: 'soft' }, more));
}
