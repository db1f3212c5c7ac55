/** How many documents are shown as near. */
const SHOWN = 4;
const YEAR = /\d{4}/g;

/**
 * Slugs of the library near one that it does not have, the nearest first: those that contain it or are
 * part of it, those that differ in a few characters, those that it shortens (`intl`), and those of its name
 * with another year, or of its year.
 */
export function nearSlugs(typed: string, slugs: readonly string[]): string[] {
  const wanted = bare(typed);
  if (wanted === '') return [];
  return slugs
    .map((slug) => ({ slug, far: distance(wanted, bare(slug)) }))
    .filter(({ far }) => far !== null)
    .sort((left, right) => (left.far ?? 0) - (right.far ?? 0))
    .map(({ slug }) => slug)
    .slice(0, SHOWN);
}

/** How far two slugs are apart; null where they have nothing to do with each other. */
function distance(wanted: string, slug: string): number | null {
  if (slug === wanted) return 0;
  const edits = editsBetween(wanted, slug);
  // A slug cut short, or one with something left over.
  if (wanted.length > 2 && slug.includes(wanted)) return 1;
  if (slug.length > 2 && wanted.includes(slug)) return 1;
  const isNamed = nameOf(slug) === nameOf(wanted);
  // Of two numbers that differ in two figures the closer one in time is nearer.
  const few = isNamed ? 1 : Math.floor(Math.min(wanted.length, slug.length) / 4);
  if (edits <= Math.max(1, few)) return edits;
  // The one of which less is left out is nearer.
  if (shortens(wanted, slug)) return 5 + slug.length / 100;
  const apart = yearsBetween(wanted, slug);
  if (isNamed && nameOf(slug) !== '') return 10 + Math.min(apart ?? 0, 80);
  return apart === 0 ? 100 : null;
}

/** Whether all characters of `short` stand in `long` in their order, from its first on. */
function shortens(short: string, long: string): boolean {
  if (short.length < 3 || !long.startsWith(short.charAt(0))) return false;
  let at = -1;
  return [...short].every((character) => (at = long.indexOf(character, at + 1)) !== -1);
}

/** Letters and figures alone. */
function bare(slug: string): string {
  return slug
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function nameOf(slug: string): string {
  return slug.replace(/\d/g, '');
}

/** The least number of years between one that this slug names and one of that; null where one names none. */
function yearsBetween(left: string, right: string): number | null {
  const [these, those] = [left, right].map((slug) => (slug.match(YEAR) ?? []).map(Number));
  const apart = (these ?? []).flatMap((one) => (those ?? []).map((other) => Math.abs(one - other)));
  return apart.length === 0 ? null : Math.min(...apart);
}

/** How many characters have to be added, left out, put in another's place or exchanged with the next. */
function editsBetween(left: string, right: string): number {
  const rows = [Array.from({ length: right.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= left.length; i += 1) {
    const [before = [], last = []] = [rows.at(-1), rows.at(-2)];
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      const swapped = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      const steps = [
        (before[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (same ? 0 : 1),
        ...(swapped && i > 1 && j > 1 ? [(last[j - 2] ?? 0) + 1] : []),
      ];
      row.push(Math.min(...steps));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
