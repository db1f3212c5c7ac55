/** How pages and scripts of the folder show that nothing of them was cut off. */

/** What a script that ran writes on its own element (`data-…`). */
export const WHOLE = 'whole';
/** The comment that ends every page. */
export const PAGE_END = 'end';

/** A classic script that says that it ran. In braces, for part of it would not run at all. */
export function withScriptMark(script: string): string {
  const directive = /^(["'])use strict\1;/.exec(script)?.[0] ?? '';
  const mark = `document.currentScript.dataset.${WHOLE}="";`;
  return `${directive}{${mark}${script.slice(directive.length)}\n}\n`;
}

/** A page with what ends it. */
export function withEnd(html: string): string {
  const end = html.lastIndexOf('</body>');
  return end === -1 ? html : `${html.slice(0, end)}<!--${PAGE_END}-->${html.slice(end)}`;
}
