import { responsibleNote } from '../corpus/responsible.ts';
import type { Clause } from '../model/corpus.ts';

const SENTENCE = /^[^。！？!?\n]*[。！？!?]?/u;
const PAUSE = /[，,；;、：:]/u;

/**
 * The first words that a clause says below its heading: exact, up to the end of their sentence or the
 * last pause within `limit` code points. The heading itself where nothing follows it.
 */
export function shortQuote({ text, heading }: Clause, limit = 56): string {
  const body = heading === null ? text : withoutHeading(text, heading);
  const [sentence = ''] = SENTENCE.exec(body) ?? [];
  const characters = [...sentence.trim()];
  if (characters.length <= limit) return characters.join('');
  const kept = characters.slice(0, limit);
  const pause = kept.findLastIndex((character) => PAUSE.test(character));
  return kept.slice(0, pause > 0 ? pause : limit).join('');
}

function withoutHeading(text: string, heading: string): string {
  const at = text.indexOf(heading);
  if (at === -1) return text;
  const rest = text.slice(at + heading.length).replace(/^[。：:.]?\s*/u, '');
  return rest === '' ? text : rest;
}

const PIECE = /[^。！？!?；;，,\n]+[。！？!?；;，,]?/gu;
/** A quote shorter than this goes on to the next pause. */
const SHORT = 14;

/**
 * The words of a clause that have most in common with `subject` (a name weighs three times what its
 * `description` does): one of the `preferred` quotes, or a piece of the text between two pauses. The
 * first preferred one, or the clause's first words, where none has anything in common.
 */
export function tellingQuote(
  clause: Clause,
  subject: { readonly name: string; readonly description?: string | undefined },
  preferred: readonly string[],
): string {
  const weights = new Map(pairs(subject.description ?? '').map((pair) => [pair, 1]));
  for (const pair of pairs(subject.name)) weights.set(pair, 3);
  const weigh = (quote: string): number =>
    [...new Set(pairs(quote))].reduce((sum, pair) => sum + (weights.get(pair) ?? 0), 0);
  let best = preferred[0] ?? shortQuote(clause);
  for (const quote of [...preferred, ...pieces(clause)]) {
    if (weigh(quote) > weigh(best)) best = quote;
  }
  return best;
}

/** Neighbouring characters, two by two; those with a mark between them tell nothing. */
function pairs(text: string): string[] {
  const characters = [...text];
  return characters
    .slice(1)
    .map((character, at) => `${characters[at] ?? ''}${character}`)
    .filter((pair) => /^[\p{L}\p{N}]+$/u.test(pair));
}

/**
 * The text below the heading and before the responsible units, between pauses; short pieces with what
 * follows them on their line.
 */
function pieces({ text, heading, responsible }: Clause): string[] {
  const said = responsible === null ? text : text.slice(0, responsibleNote(text)?.start);
  const body = heading === null ? said : withoutHeading(said, heading);
  return body.split('\n').flatMap((line) => {
    const parts = line.match(PIECE) ?? [];
    return parts.map((part, at) => {
      const whole = [...part].length < SHORT ? part + (parts[at + 1] ?? '') : part;
      return whole.trim().replace(/[，,；;]$/u, '');
    });
  });
}
