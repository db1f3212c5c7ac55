import { sentencesIn } from './sentences.ts';

/** The sentences of which a stretch of the page holds at least a character. */
export function sentencesOf(page: Document, range: Range): HTMLElement[] {
  return sentencesIn(page).filter((sentence) => {
    const shared = page.createRange();
    shared.selectNodeContents(sentence);
    if (!range.intersectsNode(sentence)) return false;
    if (range.compareBoundaryPoints(Range.START_TO_START, shared) > 0)
      shared.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, shared) < 0)
      shared.setEnd(range.endContainer, range.endOffset);
    return shared.toString().trim() !== '';
  });
}

/**
 * Marks the sentences from the one that the address leads to up to the one that its `?to=` names, for
 * as long as the address stays. Without a script the first is marked.
 */
export function markRange(page: Document): void {
  const { hash, search } = page.location;
  const all = sentencesIn(page);
  const at = (anchor: string | null) => all.findIndex(({ id }) => id === anchor);
  const from = at(hash.slice(1));
  const marked = from === -1 ? [] : all.slice(from, at(new URLSearchParams(search).get('to')) + 1);
  for (const sentence of marked) sentence.classList.add('spoken');
  page.defaultView?.addEventListener(
    'hashchange',
    () => {
      for (const sentence of marked) sentence.classList.remove('spoken');
    },
    { once: true },
  );
}
