import { fold } from '../fold.ts';
import { markSpans } from '../query/excerpt.ts';
import { el } from './dom.ts';

const PARAMETER = 'mark';
const NOTHING = new Map<string, string>();

/**
 * Marks the searched words in the clause that the address leads to, or that the page is of, and
 * offers to clear the marks. Does nothing where the address names no words (`?mark=…`) or no clause.
 */
export function markArrival(page: Document): void {
  const address = new URL(page.location.href);
  const words = address.searchParams.getAll(PARAMETER).map((word) => fold(word));
  const clause = clauseOf(page, address.hash);
  if (words.length === 0 || !clause) return;
  const marks = markIn(
    clause,
    words.filter((word) => word !== ''),
  );
  const [first] = marks;
  if (!first) return;
  page.body.append(bar(page, words, marks));
  // The clause is in view; of a long one perhaps not the words.
  if (first.getBoundingClientRect().top > window.innerHeight) {
    first.scrollIntoView({ block: 'center' });
  }
}

function clauseOf(page: Document, hash: string): HTMLElement | null {
  if (hash === '') return page.querySelector('article.clause-page');
  try {
    return page.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}

/** Wraps every occurrence of the folded words in the clause's own words, whatever elements they cross. */
function markIn(clause: HTMLElement, words: readonly string[]): HTMLElement[] {
  const nodes = textNodes(clause);
  const text = nodes.map((node) => node.data).join('');
  const spans = markSpans(text, words, NOTHING);
  const marks: HTMLElement[] = [];
  let end = text.length;
  for (const node of [...nodes].reverse()) {
    const start = end - node.data.length;
    for (const [from, to] of [...spans].reverse()) {
      if (to <= start || from >= end) continue;
      marks.push(wrap(node, Math.max(from - start, 0), Math.min(to, end) - start));
    }
    end = start;
  }
  return marks;
}

/** Text nodes of the document's own words: what was added to them is left alone. */
function textNodes(clause: HTMLElement): Text[] {
  const walker = clause.ownerDocument.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('[data-added], [data-number]'))
      nodes.push(node);
  }
  return nodes;
}

/** Wraps part of a text node; the node keeps what stands before it. */
function wrap(node: Text, from: number, to: number): HTMLElement {
  const marked = node.splitText(from);
  marked.splitText(to - from);
  const mark = el('mark');
  marked.replaceWith(mark);
  mark.append(marked);
  return mark;
}

function bar(page: Document, words: readonly string[], marks: readonly HTMLElement[]): HTMLElement {
  const button = el('button', { type: 'button' }, '清除标记');
  const list = words.map((word) => `“${word}”`).join('、');
  const shown = el(
    'div',
    { class: 'arrival', role: 'status', 'data-added': true },
    `已标出${list} `,
    button,
  );
  button.addEventListener('click', () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    shown.remove();
    const address = new URL(page.location.href);
    address.searchParams.delete(PARAMETER);
    page.defaultView?.history.replaceState(null, '', address);
  });
  return shown;
}
