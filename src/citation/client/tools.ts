import { el } from '../../search/client/dom.ts';
import type { Cited } from '../cited.ts';
import { FORMAT_NAMES } from '../format-names.ts';
import { plainCitation, quotation, withoutAddress } from '../plain.ts';
import type { Announce } from './announce.ts';
import { copyText } from './copy.ts';
import { citedOn } from './facts.ts';
import type { CitationFacts } from './facts.ts';
import { SENTENCE } from './sentences.ts';

/** What else a clause's control offers: a button, or null where the browser cannot. */
export type Extra = (clause: HTMLElement, label: string) => HTMLElement | null;

/** What the controls of a page need. */
export interface Tools {
  readonly facts: CitationFacts;
  readonly announce: Announce;
  readonly extra: Extra;
}

/** Adds copying to the control of each clause that is open, and to others when they are opened. */
export function offerCiting(page: Document, tools: Tools): void {
  for (const open of page.querySelectorAll<HTMLElement>('.tools[open]')) complete(open, tools);
  page.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.matches('.tools[open]')) return;
      complete(target, tools);
    },
    // The event does not bubble.
    true,
  );
  page.addEventListener('keydown', closeOnEscape);
}

/** Closes the control that has the focus, which goes back to what opened it. */
function closeOnEscape({ key, target }: KeyboardEvent): void {
  const open = target instanceof Element ? target.closest('.tools[open]') : null;
  if (key !== 'Escape' || open === null) return;
  open.removeAttribute('open');
  open.querySelector('summary')?.focus();
}

/**
 * Completes a control that was opened, and brings what it offers into view: on a phone it opens below.
 * It cites the sentence that the address names, where that is one of the clause's, or else the clause.
 */
function complete(details: HTMLElement, tools: Tools): void {
  const clause = details.previousElementSibling;
  if (!(clause instanceof HTMLElement)) return;
  const target = document.querySelector<HTMLElement>('span:target');
  const sentence = target?.id.replace(SENTENCE, '') === clause.id ? target : null;
  addActs(details, tools, clause, sentence ?? clause);
  details.querySelector('.acts')?.scrollIntoView({ block: 'nearest' });
}

/** `place`: the clause, or the sentence of it to be cited. */
function addActs(
  details: HTMLElement,
  tools: Tools,
  clause: HTMLElement,
  place: HTMLElement,
): void {
  const shown = details.querySelector<HTMLElement>('.cited');
  const cited = citedOn(document, place, tools.facts);
  const before = details.querySelector<HTMLElement>('.acts');
  if (shown === null || cited === null || before?.dataset['of'] === place.id) return;
  const name = details.querySelector('summary span')?.textContent ?? '';
  const label = place === clause ? name : `${name}这一句`;
  const act = actMaker(label, tools.announce);
  // A citation that stands there already keeps its marks as they are set.
  const plain = plainCitation(cited);
  if (shown.textContent !== plain) shown.textContent = plain;
  const acts = el(
    'p',
    { class: 'acts', 'data-of': place.id },
    linking(act, cited),
    act('复制引文', '引文和链接', () => quotation(cited)),
    ...formatActs(label, cited, shown, tools.announce),
  );
  const extra = tools.extra(clause, name);
  if (extra !== null) acts.append(extra);
  if (place !== clause) {
    const whole = el('button', { type: 'button', 'aria-label': `改引整条：${name}` }, '改引整条');
    whole.addEventListener('click', () => {
      addActs(details, tools, clause, clause);
      details.querySelector<HTMLElement>('.acts button')?.focus();
    });
    acts.append(whole);
  }
  before?.remove();
  shown.after(acts);
  if (before !== null) return;
  details.querySelector('.places')?.append(comparing(name, clause.id, tools.facts));
  // Other clauses may be related to the same ones, and several controls can be open at once.
  for (const one of details.querySelectorAll('.related-list :is(a, summary)'))
    one.ariaLabel = `${one.ariaLabel ?? one.textContent}：${name}的相关条款`;
}

/** The way to the page that compares, which needs a script itself. */
function comparing(label: string, anchor: string, { document }: CitationFacts): HTMLElement {
  const href = `../compare/?a=${document.slug}/${anchor}`;
  return el('a', { href, 'aria-label': `与别处对照：${label}` }, '与别处对照');
}

/** Makes buttons that copy; each is named after the clause, as no two controls of a page share a name. */
export function actMaker(label: string, announce: Announce) {
  return (name: string, what: string, text: () => CopiedText): HTMLElement => {
    const button = el('button', { type: 'button', 'aria-label': `${name}：${label}` }, name);
    button.addEventListener('click', () => {
      void Promise.resolve(text()).then((ready) =>
        ready === null ? undefined : copyText(ready, `${label}的${what}`, announce),
      );
    });
    return button;
  };
}

/** What a button copies; null where it could not be had, which is said already. */
type CopiedText = string | Promise<string | null>;

/** Copies the public address; where nobody knows it, a file's own would be of no use to others. */
function linking(act: ReturnType<typeof actMaker>, cited: Cited): HTMLElement {
  const { address } = cited;
  return address === null
    ? act('复制编号', '出处和编号（离线包没有公开网址）', () => withoutAddress(cited))
    : act('复制链接', '链接', () => address);
}

/**
 * Copying where the words are from, and a choice of the format in which `shown` says it. The writers of
 * the other formats are loaded when a reader asks for one; copying waits for them.
 */
export function formatActs(
  label: string,
  cited: Cited,
  shown: HTMLElement,
  announce: Announce,
): HTMLElement[] {
  const options = Object.entries(FORMAT_NAMES).map(([id, name]) =>
    el('option', { value: id }, name),
  );
  const choice = el('select', { 'aria-label': `出处格式：${label}` }, ...options);
  let writing: CopiedText = shown.textContent;
  const write = async () => {
    const formats = await import('../formats.ts').catch(() => null);
    // The control cites something else by now.
    if (!choice.isConnected) return null;
    if (formats !== null)
      return (shown.textContent = formats.citationIn(choice.value, cited, new Date()));
    // None was written before: what is shown is the first.
    choice.selectedIndex = 0;
    writing = shown.textContent;
    announce('读不到这种格式，请刷新再试');
    return null;
  };
  choice.addEventListener('change', () => {
    writing = write();
  });
  return [actMaker(label, announce)('复制出处', '出处', () => writing), choice];
}
