import type { Clause } from '../model/corpus.ts';
import type { ThemeEntry } from './read.ts';

/** A clause of whose text so much is about a theme is on it. */
const ENOUGH = 2;

/**
 * True when a clause's words put it under the theme: its heading holds a signal, or its text holds
 * two different ones or one twice. Words of `exclude` do not count, nor anything inside them.
 */
export function signals({ heading, text }: Clause, theme: ThemeEntry): boolean {
  const excluded = [...(theme.exclude ?? [])].sort((x, y) => y.length - x.length);
  const clean = (written: string): string =>
    excluded.reduce((rest, word) => rest.replaceAll(word, '\n'), written);
  const title = clean(heading ?? '');
  if (theme.words.some((word) => title.includes(word))) return true;
  const body = clean(text);
  return theme.words.reduce((sum, word) => sum + count(body, word), 0) >= ENOUGH;
}

/** How often the word stands in the text, without overlap. */
function count(text: string, word: string): number {
  return text.split(word).length - 1;
}
