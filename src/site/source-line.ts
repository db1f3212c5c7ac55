import type { Clause, Emendation } from '../model/corpus.ts';
import { clauseLabel } from './label.ts';
import { link } from './link.ts';
import { attribute, typeset } from './markup.ts';
import type { SourceLine } from './source-lines.ts';
import { entryOf } from './store.ts';

/** One line of the received text with its number, the clauses that begin in it, and changes made to it. */
export function sourceLine({ number, pieces, clauses, emendations }: SourceLine): string {
  const received = pieces.map(({ text }) => text).join('');
  const blank = received.trim() === '' ? ' class="blank"' : '';
  const set = pieces.map(({ text, clause }) =>
    clause === null
      ? typeset(text)
      : `<span id="${attribute(clause.anchor)}">${typeset(text)}</span>`,
  );
  const bare = received.replace(/\s/g, '');
  const edited = [...clauses.map((clause) => ownWords(clause, bare)), ...emendations.map(change)];
  const beside = edited.length === 0 ? '' : `<div class="edited">${edited.join('')}</div>`;
  return (
    `<li id="L${number}"${blank}><a class="line-number" href="#L${number}" aria-label="第${number}行">${number}</a>` +
    `<p class="received">${set.join('')}</p>${beside}</li>`
  );
}

/**
 * The clause's own words, as the site has them. `received`: the line without white space; where all of the
 * words stand in it, small screens do without them a second time.
 */
function ownWords(clause: Clause, received: string): string {
  const characters = [...clause.text];
  const own = clause.own.map((range) => characters.slice(...range).join('')).join('\n');
  const words = `${clause.number ?? ''}${own}`;
  const same = received.includes(words.replace(/\s/g, '')) ? ' class="same"' : '';
  const label = typeset(clauseLabel(clause, entryOf(clause.id).path));
  return `<div><a href="${attribute(link(clause.url))}">${label}</a><p${same}>${typeset(words)}</p></div>`;
}

function change({ from, to, why }: Emendation): string {
  const done = to === '' ? '删去' : `改作“${to}”`;
  return `<p class="changed">${typeset(`本站改动：“${from}”${done}。${why}`)}</p>`;
}
