import { el } from '../../search/client/dom.ts';
import { citedName, plainCitation, quotation } from '../plain.ts';
import type { Announce } from './announce.ts';
import { copyText } from './copy.ts';
import { citedOn, publicAddress } from './facts.ts';
import type { CitationFacts } from './facts.ts';
import { sentencesOf } from './range.ts';

const REST_MS = 250;
/** Around the buttons, in pixels. */
const GAP = 8;

/**
 * Offers a link to the sentences that the reader's selection touches, beside the selection, and what
 * one sentence says and where it is from. Says so once, for those who do not see it.
 */
export function offerSentenceLink(page: Document, facts: CitationFacts, announce: Announce): void {
  const place = el('p', { class: 'sentence-link', 'data-added': true });
  const told = el('p', { class: 'visually-hidden', role: 'status', 'data-added': true });
  page.body.append(told);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const offer = () => {
    const chosen = chosenIn(page, facts);
    place.remove();
    if (chosen === null) return;
    place.replaceChildren(...chosen.copies.map((copy) => copying(copy, place, announce)));
    showAt(page, place, chosen);
    told.textContent ||= '选中的文字后面有复制的按钮';
  };
  page.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, REST_MS);
  });
  // What was selected before this was loaded.
  offer();
  page.addEventListener('keydown', (event) => {
    goToButtons(page, place, event);
  });
  // Pressing a button would take the selection away before it is read.
  place.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
}

/**
 * From words that are selected the tabulator key goes to the buttons behind them: a browser would go on
 * from where the focus is, and words take none.
 */
function goToButtons(page: Document, place: HTMLElement, event: KeyboardEvent): void {
  const isFree = page.activeElement === page.body || page.activeElement?.matches('main') === true;
  if (event.key !== 'Tab' || event.shiftKey || !isFree || !place.isConnected) return;
  event.preventDefault();
  place.querySelector('button')?.focus();
}

/** What can be copied, and what it is called. */
type Copy = readonly [what: string, text: string];

function copying([what, text]: Copy, place: HTMLElement, announce: Announce): HTMLElement {
  const button = el('button', { type: 'button' }, `复制${what}`);
  button.addEventListener('click', () => {
    void copyText(text, what, announce);
    place.remove();
  });
  return button;
}

/** What is selected, the clause in which it ends, and what is offered. */
interface Chosen {
  readonly range: Range;
  readonly clause: Element | null;
  readonly copies: readonly Copy[];
}

function chosenIn(page: Document, facts: CitationFacts): Chosen | null {
  const selection = page.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const sentences = range === null || range.collapsed ? [] : sentencesOf(page, range);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (range === null || first === undefined || last === undefined) return null;
  const clause = last.closest('.clause > div');
  const these = `这${first === last ? '一' : String(sentences.length)}句的`;
  const [what, text] = linkTo(first.id, last.id, page, facts);
  const cited = first === last ? citedOn(page, first, facts) : null;
  const words: readonly Copy[] =
    cited === null
      ? []
      : [
          [`${these}引文`, quotation(cited)],
          [`${these}出处`, plainCitation(cited)],
        ];
  return { range, clause, copies: [[these + what, text], ...words] };
}

/** Copies an address; where nobody knows the public one, the document and the anchors. */
function linkTo(first: string, last: string, page: Document, facts: CitationFacts): Copy {
  const address = publicAddress(page, facts);
  if (address === null) {
    const { document } = facts;
    const until = first === last ? '' : `至#${last}`;
    return ['编号', `${citedName({ document, place: '' })}（${document.slug}/#${first}${until}）`];
  }
  return ['链接', `${address}${first === last ? '' : `?to=${last}`}#${first}`];
}

/** The next in the order of tabs after the clause's text, and below what is selected, or where there is room. */
function showAt(page: Document, place: HTMLElement, { range, clause }: Chosen): void {
  (clause ?? page.body).append(place);
  const selected = range.getBoundingClientRect();
  const from = (place.offsetParent ?? page.body).getBoundingClientRect();
  const { clientWidth, clientHeight } = page.documentElement;
  const most = clientWidth - place.offsetWidth - GAP;
  const lowest = clientHeight - place.offsetHeight - GAP;
  place.style.left = `${Math.max(GAP, Math.min(selected.left, most)) - from.left}px`;
  place.style.top = `${heightIn(selected, place.offsetHeight, lowest) - from.top}px`;
}

/**
 * Below what is selected. Where that is off the screen, as when a reader selects backward: above it if
 * the beginning is in view, and in any case on the screen.
 */
function heightIn({ top, bottom }: DOMRect, height: number, lowest: number): number {
  const below = bottom + GAP;
  const wanted = below > lowest && top >= 0 && top <= lowest ? top - height - GAP : below;
  return Math.max(GAP, Math.min(wanted, lowest));
}
