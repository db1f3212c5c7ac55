/** Control characters and marks that turn the direction of writing: nothing that a terminal should see. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A piece of somebody's text, safe to print on one line. */
export function toPlain(text: string): string {
  return text.replace(UNSEEN, ' ');
}
