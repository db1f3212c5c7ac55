const ORGAN_NAME = /^(?:(?!关于|的)[\p{Script=Han}（）()]){4,60}$/u;
const ORGAN_END = /(?:政府|办公室|办公厅|委员会|委|局|厅|部|院|会|党组|小组|中心|公司)$/u;
/** 某科〔2026〕7号, who signed behind it or not. */
const NUMBER =
  /^[\p{Script=Han}A-Za-z\s]{1,24}[〔［[(（﹝]\s*(?:19|20)\d{2}\s*[〕］\])）﹞]\s*第?\s*\d{1,5}\s*号(?:\s.*)?$/u;
const SIGNER = /^签发人\s*[：:]/u;
/** Organs that issue a document together, one a line. */
const MOST_ORGANS = 8;

/** What is printed between masthead and title: a star, a rule. */
const ORNAMENT = /^[★☆✦—─━﹣＿_=*·.]+$/u;

/**
 * How many leading lines are the masthead of an official document: the organs' names, the last one
 * with 文件 behind it, and the document's number right below or above, where it may stand without them;
 * 0 where there is none.
 */
export function mastheadEnd(lines: readonly string[]): number {
  const above = countNumbers(lines);
  const organs = countOrgans(lines.slice(above));
  const below = organs === 0 ? 0 : countNumbers(lines.slice(above + organs));
  if (above + below === 0) return 0;
  const end = above + organs + below;
  return end + Number(ORNAMENT.test(lines[end] ?? ''));
}

/** The organs that a masthead names; none where the lines begin with no masthead. */
export function mastheadOrgans(lines: readonly string[]): string[] {
  if (mastheadEnd(lines) === 0) return [];
  const names = lines.slice(countNumbers(lines));
  return names
    .slice(0, countOrgans(names))
    .map((line) => bare(line).replace(/文件$/u, ''))
    .filter((name) => name !== '');
}

/** How many of the first lines are the document's number and who signed. */
function countNumbers(lines: readonly string[]): number {
  if (!NUMBER.test(lines[0] ?? '')) return 0;
  return SIGNER.test(lines[1] ?? '') ? 2 : 1;
}

/** How many lines name the organs, to the one that ends in 文件; 0 where none does. */
function countOrgans(lines: readonly string[]): number {
  const names = lines.slice(0, MOST_ORGANS).map(bare);
  const last = names.findIndex((name) => name.endsWith('文件'));
  const above = names.slice(0, Math.max(0, last));
  const named = above.every((name) => ORGAN_NAME.test(name) && ORGAN_END.test(name));
  const closing = names[last] ?? '';
  return named && (ORGAN_NAME.test(closing) || (closing === '文件' && above.length > 0))
    ? last + 1
    : 0;
}

/** The characters of a masthead stand far apart. */
function bare(line: string): string {
  return line.replace(/\s+/gu, '');
}
