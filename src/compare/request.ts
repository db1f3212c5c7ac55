/** How the reader wants differences shown: by what fits the texts, shared words, or characters. */
export type Marking = 'auto' | 'words' | 'characters';

/** What an address of the compare page asks for. */
export interface CompareRequest {
  /** Ids of clauses, or what stands where one is expected, each once, in the order of the address. */
  readonly ids: readonly string[];
  /** Those of them that the address names more than once. */
  readonly repeated?: readonly string[];
  readonly marking: Marking;
  /** True when punctuation is no difference. */
  readonly ignorePunctuation: boolean;
}

/** More clauses than this do not stand side by side on any screen. An address may name more. */
export const MOST = 6;

/** Clauses are `a`, `b`, `c` and so on, and after `z` comes `aa`. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Names after these may say something else (`q` is what is searched for): they count where all before are there. */
const ALWAYS = 16;

/** The name of the clause that stands at this place in an address, counted from 0. */
function nameAt(at: number): string {
  const before = Math.floor(at / LETTERS.length);
  return (before === 0 ? '' : nameAt(before - 1)) + (LETTERS[at % LETTERS.length] ?? '');
}

/** The names that clauses have in this address. */
function namesIn(query: URLSearchParams): ReadonlySet<string> {
  const always = LETTERS.slice(0, ALWAYS);
  const names = new Set(always);
  if (always.every((name) => query.has(name)))
    for (let at = ALWAYS; query.has(nameAt(at)); at += 1) names.add(nameAt(at));
  return names;
}

const ID = /^([a-z0-9-]+)\/#?([a-z][a-z0-9-]*)\/?$/;

/** Reads `?a=slug/anchor&b=…&c=…`; what is no id stays as it is, to be found out or told. */
export function readRequest(query: URLSearchParams): CompareRequest {
  const names = namesIn(query);
  const ids = [...query]
    .filter(([name]) => names.has(name))
    .map(([, value]) => idIn(value) ?? value.trim())
    .filter((value) => value !== '');
  const marking = query.get('show');
  return {
    ids: [...new Set(ids)],
    repeated: [...new Set(ids.filter((id, at) => ids.indexOf(id) < at))],
    marking: marking === 'words' || marking === 'characters' ? marking : 'auto',
    ignorePunctuation: query.get('punctuation') === 'ignore',
  };
}

/** The address's query that asks for this. */
export function writeRequest({ ids, marking, ignorePunctuation }: CompareRequest): string {
  const names = ids.map((id, i) => `${nameAt(i)}=${encoded(id)}`);
  const show = marking === 'auto' ? [] : [`show=${marking}`];
  const punctuation = ignorePunctuation ? ['punctuation=ignore'] : [];
  return `?${[...names, ...show, ...punctuation].join('&')}`;
}

function encoded(id: string): string {
  return encodeURIComponent(id).replaceAll('%2F', '/');
}

/**
 * The id of a clause that a reader typed: an id, or an address of this or another copy of the site, with
 * what clings to it where it is copied out of a sentence.
 */
export function idIn(typed: string): string | null {
  const trimmed = typed
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[^a-z0-9/]+$/, '');
  const tail = /([a-z0-9-]+)\/(?:index\.html)?(?:(?:\?[^#]*)?#)?([a-z][a-z0-9-]*)\/?$/.exec(
    trimmed,
  );
  const match = ID.exec(tail === null ? trimmed : `${tail[1] ?? ''}/${tail[2] ?? ''}`);
  return match === null ? null : `${match[1] ?? ''}/${match[2] ?? ''}`;
}
