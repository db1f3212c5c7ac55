/**
 * How a page looks that was taken out of the zip alone, as zip viewers do when one file is opened:
 * plain and readable, the advice to unpack on top, and nothing that would lead nowhere. Whatever else
 * of the folder is there undoes it.
 */
import { createHash } from 'node:crypto';
import { el, text } from './markup.ts';

type Declarations = Readonly<Record<string, string>>;

const ADVICE = 'folder-notice';
const LAYER = 'lone-page';
/** In a layer of their own, so that every rule of the site counts for more. */
const RULES: readonly (readonly [selector: string, Declarations])[] = [
  [
    'body',
    { 'max-width': '42em', margin: '1em auto', padding: '0 1em', font: '1em/1.7 sans-serif' },
  ],
  [
    'body>:not(main):not([data-lone]),main :is(form,nav,button,select,dialog,details)',
    { display: 'none' },
  ],
  ['a', { color: 'inherit', 'text-decoration': 'none', 'pointer-events': 'none' }],
];
const BOX = `.${ADVICE}{border:3px solid #b3261e;padding:0 1em;font-size:1.2em}`;

/** The style sheet that a page carries in itself. */
const LONE_STYLES = `${layered(RULES)}${BOX}`;
/** What a style sheet of the folder says against it: every element is as the site has it. */
export const NOT_LONE_STYLES = layered(RULES.map(undone));
/** Hides the advice. To stand last: a style sheet that was cut short does not say it. */
export const NO_ADVICE = `.${ADVICE}{display:none}`;
/** Lets a page of a folder have its own style sheet, as a policy names it. */
export const LONE_STYLES_HASH = `'sha256-${createHash('sha256').update(LONE_STYLES).digest('base64')}'`;
export const LONE_STYLES_MARKUP = `<style data-lone>${LONE_STYLES}</style>`;

/** The advice; `styles` is the file of the folder that hides it. */
export function unpackAdvice(styles: string): string {
  return el(
    'div',
    { class: ADVICE },
    el('p', {}, el('strong', {}, '请先解压。'), text(CHINESE)),
    el('p', { lang: 'en' }, 'Unpack the whole zip first, then open index.html in the folder.'),
    el('p', {}, text(`如果已经全部解压，那么文件夹里缺少 ${styles}，或者它已损坏：请重新解压。`)),
  );
}

const CHINESE =
  '您看到的可能只是压缩包中的一页。把压缩包全部解压到一个文件夹，再打开那个文件夹里的 index.html，目录、链接和检索才能用。';

/** The layer as if it were not there; a plain `revert` would show what is `hidden` too. */
function undone([selector, declarations]: (typeof RULES)[number]): (typeof RULES)[number] {
  const names = Object.keys(declarations);
  return [selector, Object.fromEntries(names.map((name) => [name, 'revert-layer']))];
}

function layered(rules: typeof RULES): string {
  const written = rules.map(([selector, declarations]) => {
    const list = Object.entries(declarations).map(([name, value]) => `${name}:${value}`);
    return `${selector}{${list.join(';')}}`;
  });
  return `@layer ${LAYER}{${written.join('')}}`;
}
