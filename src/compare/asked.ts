import { decoded } from './decoded.ts';
import { idIn } from './request.ts';

/** What somebody asks for: a document of the library, and what is said of a place in it. */
export interface Asked {
  readonly slug: string;
  /** An anchor, or any other way to name a place: 19, 第19项第2句. */
  readonly wanted: string;
}

/** The address of a clause in another copy of the library, as citations have it. */
const WHERE = /（[^（）]*\/#[^（）]*）$/u;
const NOTE = /［编者注.*$/su;
/** 文号 */
const NUMBER = /^（[^（）]*号）/u;

/**
 * The document and the place that an id, an address or a citation names, also where the place is not
 * written as an anchor; null where it names no document. `titles`: as citations have them, by slug.
 */
export function askedIn(written: string, titles: ReadonlyMap<string, string>): Asked | null {
  // Browsers encode what is copied from their address bar.
  const typed = decoded(written);
  const [slug = '', wanted = ''] = (idIn(typed) ?? '').split('/');
  if (titles.has(slug)) return { slug, wanted };
  return (
    addressed(typed, titles) ?? cited(typed, titles) ?? (slug === '' ? null : { slug, wanted })
  );
}

/** `plan-2024/第19项`, `…/plan-2024/?t=19`, `…/plan-2024/source/#19` */
function addressed(typed: string, titles: ReadonlyMap<string, string>): Asked | null {
  const steps = typed.normalize('NFKC').trim().split('/');
  const at = steps.findLastIndex((step) => titles.has(step.toLowerCase()));
  const rest = steps.slice(at + 1).join('/');
  if (at === -1 || rest === '') return null;
  const wanted = /^[^#]*[?&]t=([^&#]+)/.exec(rest)?.[1] ?? rest;
  return { slug: steps[at]?.toLowerCase() ?? '', wanted };
}

/** 《［某计划］》第19项［第2句］［编者注：…］ */
function cited(typed: string, titles: ReadonlyMap<string, string>): Asked | null {
  const slugs = new Map([...titles].map(([slug, title]) => [plain(title), slug]));
  for (const { 1: title = '', 2: after = '' } of typed.matchAll(/《([^《》]+)》([^《》]*)/gu)) {
    const slug = slugs.get(plain(title));
    const wanted = after.replace(NOTE, '').replace(NUMBER, '').replace(WHERE, '').trim();
    if (slug !== undefined && wanted !== '') return { slug, wanted };
  }
  return null;
}

/** A title without the marks in and around it, and without what is said of a draft. */
function plain(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\(征求意见稿\)$/u, '')
    .replace(/[[\]〈〉《》\s]/gu, '');
}
