/** Marks that Markdown could take for its own anywhere in a line. */
const ANYWHERE = /[\\`*_[\]<>&~|#$]/g;
/** What starts a list, a heading or a rule at the start of a line. */
const AT_START = /^(\s*\d*)([-+=.)])/;

/** Text that Markdown shows as it is; `starts` where it opens a line. */
export function escapeMarkdown(text: string, starts = true): string {
  const escaped = text.replace(ANYWHERE, '\\$&');
  return starts ? escaped.replace(AT_START, '$1\\$2') : escaped;
}
