import type { Corpus } from '../model/corpus.ts';
import type { Indicator, Name, Theme } from '../model/layers.ts';
import { answerOf, asksFor, type AnswerStage, type Subject } from './answer.ts';

/** A clause that speaks of a subject, and how it is called within its document. */
export interface CardPlace {
  readonly anchor: string;
  readonly label: string;
}

/** A figure with the exact words that state it. */
export interface CardFigure extends CardPlace {
  readonly quote: string;
}

/** What one document has on the subject: `times` is 0 where it is silent. */
export interface CardStage {
  /** Slug. */
  readonly document: string;
  readonly times: number;
  readonly places: readonly CardPlace[];
  readonly figures: readonly CardFigure[];
}

/** The answer to a query that is a name or a theme, made by the build. */
export interface AnswerCard {
  readonly kind: Subject['kind'];
  /** Id of the name or theme. */
  readonly id: string;
  readonly name: string;
  /** Every spelling that asks for it, the name among them. */
  readonly spellings: readonly string[];
  /** Every document, in time order. */
  readonly stages: readonly CardStage[];
}

/** What cards are made from. */
export interface CardSources {
  readonly corpus: Corpus;
  readonly names: readonly Name[];
  readonly themes: readonly Theme[];
  readonly indicators: readonly Indicator[];
  /** What a clause (id) is called within its document. */
  readonly labelOf: (id: string) => string;
}

/** One card for every name and theme, names first. */
export function answerCards(sources: CardSources): AnswerCard[] {
  const { corpus, names, themes, indicators, labelOf } = sources;
  const subjects: Subject[] = [
    ...names.map((name): Subject => ({ kind: 'name', name })),
    ...themes.map((theme): Subject => ({ kind: 'theme', theme })),
  ];
  return subjects.map((subject) => ({
    ...identity(subject),
    stages: answerOf(subject, corpus, indicators).stages.map((stage) => cardStage(stage, labelOf)),
  }));
}

/** The cards that a query asks for by its very words; `fold` as the search folds. */
export function cardsFor(
  query: string,
  cards: readonly AnswerCard[],
  fold: (text: string) => string,
): readonly AnswerCard[] {
  return cards.filter(({ spellings }) =>
    spellings.some((spelling) => asksFor(query, spelling, fold)),
  );
}

function identity(subject: Subject): Omit<AnswerCard, 'stages'> {
  if (subject.kind === 'theme') {
    const { id, name } = subject.theme;
    return { kind: 'theme', id, name, spellings: [name] };
  }
  const { id, name, variants } = subject.name;
  return { kind: 'name', id, name, spellings: [...new Set([name, ...variants])] };
}

function cardStage(
  { document, times, clauses, figures }: AnswerStage,
  labelOf: (id: string) => string,
): CardStage {
  const place = (id: string): CardPlace => ({
    anchor: id.slice(document.length + 1),
    label: labelOf(id),
  });
  return {
    document,
    times,
    places: clauses.map(place),
    figures: once(figures).map(({ clause, quote }) => ({ ...place(clause), quote })),
  };
}

/** One sentence may state several figures: its words are shown once. */
function once(figures: readonly Indicator[]): readonly Indicator[] {
  return [
    ...new Map(figures.map((figure) => [`${figure.clause} ${figure.quote}`, figure])).values(),
  ];
}
