/** A stretch of text, marked or not. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

const SIGN = /[\p{P}\p{S}\s]/u;

/** True for punctuation, signs and white space. */
export function isSign(character: string): boolean {
  return SIGN.test(character);
}

/** Joins characters with the same mark into stretches. Guarantee: joined they are the text. */
export function stretches(characters: readonly string[], marked: readonly boolean[]): Stretch[] {
  const found: { text: string; marked: boolean }[] = [];
  characters.forEach((character, i) => {
    const mark = marked[i] ?? false;
    const last = found.at(-1);
    if (last?.marked === mark) last.text += character;
    else found.push({ text: character, marked: mark });
  });
  return found;
}
