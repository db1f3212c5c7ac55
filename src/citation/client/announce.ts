import { el } from '../../search/client/dom.ts';

const SHOWN_MS = 4000;

/** Says something on the screen and aloud. */
export type Announce = (message: string) => void;

/** Puts the place where messages appear on the page; it is there before the first, so that it is heard. */
export function announcer(page: Document): Announce {
  const place = el('p', { class: 'said', role: 'status', 'data-added': true });
  page.body.append(place);
  let fading: ReturnType<typeof setTimeout> | undefined;
  return (message) => {
    clearTimeout(fading);
    place.textContent = message;
    fading = setTimeout(() => {
      place.textContent = '';
    }, SHOWN_MS);
  };
}
