/** Copying and comparing in the single-file edition, added to a clause's control when it is opened. */
import type { Cited, CitedDocument } from '../../citation/cited.ts';
import { announcer } from '../../citation/client/announce.ts';
import { actMaker, formatActs } from '../../citation/client/tools.ts';
import { placeIn, quotation } from '../../citation/plain.ts';
import { dataPath } from '../../compare/data.ts';
import type { ComparedDocument } from '../../compare/data.ts';
import { el, need } from '../../search/client/dom.ts';
import { carriedFetch } from './carried-fetch.ts';

/** Completes every control when it is opened. `compare` takes the id of a clause. */
export function offerCiting(page: Document, compare: (id: string) => void): void {
  const facts = JSON.parse(need(page, 'script[data-citations]').textContent) as Facts;
  const announce = announcer(page);
  const complete = async (control: HTMLDetailsElement): Promise<void> => {
    const shown = need(control, '.cited');
    const id = control.parentElement?.id ?? '';
    const label = need(control, '.of').textContent;
    const act = actMaker(label, announce);
    const cited = await citedIn(id, shown.textContent, facts);
    const other = el('button', { type: 'button' }, '与别处对照');
    other.addEventListener('click', () => {
      compare(id);
    });
    const acts = el(
      'p',
      { class: 'acts' },
      act('复制引文', '引文', () => quotation(cited)),
      ...formatActs(label, cited, shown, announce),
      other,
    );
    shown.after(acts);
  };
  page.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.matches('.tools[open]')) return;
      if (target.querySelector('.acts') === null) void complete(target);
    },
    // The event does not bubble.
    true,
  );
}

/** What the page carries for citing. */
interface Facts {
  readonly documents: Readonly<Record<string, CitedDocument>>;
  /** The public address of the site, null where it has none. */
  readonly address: string | null;
}

/** A clause to cite, with the plain citation that its control shows. */
async function citedIn(id: string, plain: string, facts: Facts): Promise<Cited> {
  const [slug = '', anchor = ''] = id.split('/');
  const response = await carriedFetch(dataPath(slug));
  const clause = ((await response.json()) as ComparedDocument).clauses[anchor];
  const document = facts.documents[slug];
  if (clause === undefined || document === undefined) throw new Error(`${id}？`);
  return {
    document,
    anchor,
    place: placeIn(plain, document),
    number: clause.number.trim(),
    text: clause.text,
    address: facts.address === null ? null : `${facts.address}${slug}/#${anchor}`,
  };
}
