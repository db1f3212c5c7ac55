import type { Corpus } from '../model/corpus.ts';
import type { Indicator, Name, Theme } from '../model/layers.ts';
import { documentsInTime } from '../names/mentions.ts';
import { innermost } from '../themes/innermost.ts';

/** What a reader may ask for by its very name. */
export type Subject =
  | { readonly kind: 'name'; readonly name: Name }
  | { readonly kind: 'theme'; readonly theme: Theme };

/** What one document has on a subject. */
export interface AnswerStage {
  readonly document: string;
  /** How often it speaks of it: mentions of a name, passages on a theme; 0 where it is silent. */
  readonly times: number;
  /** Ids of the clauses, in printed order. */
  readonly clauses: readonly string[];
  readonly figures: readonly Indicator[];
}

/** Every document in time order, those that say nothing included. */
export interface Answer {
  readonly subject: Subject;
  readonly stages: readonly AnswerStage[];
}

/** Whether a query is the spelling itself; an empty query asks for nothing. */
export function asksFor(query: string, spelling: string, fold: (text: string) => string): boolean {
  const plain = (text: string): string => fold(text).replace(/[“”"'‘’《》「」]/gu, '');
  const asked = plain(query);
  return asked !== '' && plain(spelling) === asked;
}

/** Which documents speak of the subject and how often, which are silent, and the figures they give. */
export function answerOf(
  subject: Subject,
  corpus: Corpus,
  indicators: readonly Indicator[],
): Answer {
  const stages = documentsInTime(corpus).map((document) => {
    const prefix = `${document.slug}/`;
    const said =
      subject.kind === 'theme'
        ? innermost(document, subject.theme)
        : subject.name.mentions.map(({ clause }) => clause).filter((id) => id.startsWith(prefix));
    const clauses = [...new Set(said)];
    const figures = indicators.filter(({ clause }) => clauses.includes(clause));
    return {
      document: document.slug,
      times: said.length,
      clauses,
      figures:
        subject.kind === 'theme'
          ? figures
          : figures.filter((figure) => names(subject.name, figure)),
    };
  });
  return { subject, stages };
}

/** A figure belongs to a name only when its own words hold the name. */
function names({ variants }: Name, { quote, name, subject = '' }: Indicator): boolean {
  return variants.some((variant) => [quote, subject, name].some((said) => said.includes(variant)));
}
