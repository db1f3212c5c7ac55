/** What the anchor of a sentence adds to its clause's. */
export const SENTENCE = /-s\d+$/;

/** The elements of the sentences in a clause or in the whole page, in order. */
export function sentencesIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('article [id]')].filter(({ id }) =>
    SENTENCE.test(id),
  );
}
