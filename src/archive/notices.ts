/**
 * What pages of the folder carry so that they can say which of their files is missing: a line for
 * each style sheet, hidden by that style sheet itself, and a script that hears of everything else.
 */
import { LONE_STYLES_MARKUP, NO_ADVICE, NOT_LONE_STYLES, unpackAdvice } from './lone-page.ts';
import { el, text } from './markup.ts';
import { rootOf } from './paths.ts';

/** Styles that hide the advice to unpack, which is then all that is left of the notices. */
export const NOTICE_STYLES = '_folder/notice.css';
/** The script that every page runs first. */
export const PAGE_SCRIPT = '_folder/page.js';

const SHEET = /<link\b[^>]*\srel="stylesheet"[^>]*>/g;
const HREF = /\shref="([^"]+)"/;

/** The page that stands at `file` with its notices. */
export function withNotices(html: string, file: string): string {
  const root = rootOf(file);
  const sheets = [...html.matchAll(SHEET)].map(([link]) =>
    pathOf(HREF.exec(link)?.[1] ?? '', file),
  );
  const head = `${LONE_STYLES_MARKUP}<link rel="stylesheet" href="${root}${NOTICE_STYLES}"><script src="${root}${PAGE_SCRIPT}"></script>`;
  const notices = [unpackAdvice(NOTICE_STYLES), ...[PAGE_SCRIPT, ...sheets].map(missingNotice)];
  const added = el('div', { 'data-added': '', 'data-lone': '' }, ...notices).replaceAll(
    ' hidden=""',
    ' hidden',
  );
  return html
    .replace(/<meta\b[^>]*http-equiv="content-security-policy"[^>]*>/i, (policy) => policy + head)
    .replace(/<body[^>]*>/, (body) => body + added);
}

/** The style sheet that stands at `file`, hiding the line that says it is missing. */
export function withMark(css: string, file: string): string {
  return `${css}\n${noticeOf(file)}{display:none!important}\n`;
}

/**
 * The contents of `NOTICE_STYLES`: shows the lines that no style sheet hides, whatever the site's own
 * say of hidden elements. A browser without scripts misses no script.
 */
export const NOTICE_CSS = `${NOT_LONE_STYLES}
.folder-missing{margin:0;padding:.5rem 1rem;color:#fff;background:#8a1c1c}
.folder-missing[hidden]{display:block!important}
${noticeOf(PAGE_SCRIPT)}{display:none!important}
@media (scripting:enabled){html:not([data-folder-page]) ${noticeOf(PAGE_SCRIPT)}{display:block!important}}
${NO_ADVICE}
`;

function missingNotice(file: string): string {
  const said = `文件夹不完整，缺少 ${file}，或者它已损坏。请把压缩包重新全部解压。`;
  return el('p', { class: `folder-missing ${markOf(file)}`, hidden: '' }, text(said));
}

/** A selector stronger than the one that shows all notices. */
function noticeOf(file: string): string {
  return `.folder-missing.${markOf(file)}[hidden]`;
}

function markOf(file: string): string {
  return `of-${file.replace(/[^a-zA-Z0-9]+/g, '-')}`;
}

function pathOf(href: string, file: string): string {
  return decodeURIComponent(new URL(href, `file:///${file}`).pathname.slice(1));
}
