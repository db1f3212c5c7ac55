import { cardsFor } from '../../layers/cards.ts';
import type { AnswerCard, CardFigure, CardPlace, CardStage } from '../../layers/cards.ts';
import { ANSWERS } from '../data.ts';
import type { DocRow } from '../data.ts';
import { fold } from '../fold.ts';
import type { Library } from '../query/library.ts';
import { withTraditional } from '../query/traditional.ts';
import { typeset } from '../../typeset/nodes.ts';
import { el, isRoomy } from './dom.ts';
import { documentTitle } from './results.ts';
import type { Surroundings } from './surroundings.ts';

/** Places that a line names at most. */
const PLACES = 6;
/** As many figures are shown; more wait to be opened. */
const FEW = 8;
/** Longer queries are no name. */
const LONGEST = 60;

/** Beside the results: what the documents say of the name or theme that the query is. */
export class AnswerCards {
  private readonly place: HTMLElement;
  private readonly surroundings: Surroundings;
  private cards: Promise<readonly AnswerCard[]> | null = null;
  private asked = '';

  constructor(place: HTMLElement, surroundings: Surroundings) {
    this.place = place;
    this.surroundings = surroundings;
  }

  /**
   * Shows the cards of a query, and then whatever `andThen` shows below them. The answer is complete
   * without cards, so that a failure is no more than silence.
   */
  async show(library: Library, query: string, andThen: () => void): Promise<void> {
    this.asked = query;
    const found = await this.find(library, query).catch(() => []);
    if (query !== this.asked) return;
    this.place.replaceChildren(...found.map((card) => this.card(library, card)));
    andThen();
  }

  clear(): void {
    this.asked = '';
    this.place.replaceChildren();
  }

  private async find(library: Library, query: string): Promise<readonly AnswerCard[]> {
    if (query.length > LONGEST) return [];
    this.cards ??= library.load(ANSWERS).then(
      (cards) => cards as readonly AnswerCard[],
      (error: unknown) => {
        this.cards = null;
        throw error;
      },
    );
    const [cards, traditional] = await Promise.all([this.cards, withTraditional(library, query)]);
    return cardsFor(query, cards, (text) => fold(text, traditional));
  }

  private card(library: Library, card: AnswerCard): HTMLElement {
    const documents = new Map(library.data.docs.map((doc) => [doc.slug, doc]));
    const speaking = card.stages.filter(({ times }) => times > 0);
    const silent = card.stages.flatMap(({ times, document }) =>
      times === 0 ? (documents.get(document) ?? []) : [],
    );
    const open = speaking.flatMap(({ figures }) => figures).length <= FEW;
    return el(
      'details',
      { class: 'answer', 'data-answer': card.id, open: isRoomy() },
      el(
        'summary',
        {},
        el('strong', {}, card.name),
        el('small', {}, `${KINDS[card.kind]} · ${String(speaking.length)} 份文件`),
      ),
      el(
        'ol',
        {},
        ...speaking.map((stage) =>
          this.line(stage, card, titleOf(documents, stage.document), open),
        ),
      ),
      ...(silent.length > 0 ? [silence(silent)] : []),
      el('p', { class: 'outcome' }, '本站所收多为计划，完成情况另见发布机关公布的总结和统计。'),
      el('p', {}, el('a', { href: this.more(card) }, `${KINDS[card.kind]}“${card.name}”全部条款`)),
    );
  }

  private more({ kind, id }: AnswerCard): string {
    return kind === 'name'
      ? this.surroundings.href('names', id, [])
      : this.surroundings.href(`themes/${id}`, 'main', []);
  }

  private line(
    { document, times, places, figures }: CardStage,
    { kind }: AnswerCard,
    title: string,
    open: boolean,
  ): HTMLElement {
    const links = places
      .slice(0, PLACES)
      .flatMap((place, at) => [at === 0 ? '' : '、', this.link(document, place, place.label)]);
    return el(
      'li',
      { 'data-document': document, 'data-times': String(times) },
      el('span', { class: 'document' }, ...typeset(title)),
      el('span', { class: 'times' }, kind === 'name' ? `${times} 处` : `${times} 条`),
      el('span', {}, ...links, places.length > PLACES ? ' 等' : ''),
      ...(figures.length > 0 ? [this.figures(document, figures, open)] : []),
    );
  }

  private figures(document: string, figures: readonly CardFigure[], open: boolean): HTMLElement {
    const lines = figures.map((figure) =>
      el(
        'li',
        { 'data-figure': `${document}/${figure.anchor}` },
        this.link(document, figure, figure.quote),
      ),
    );
    return el(
      'details',
      { open },
      el('summary', {}, `指标 ${figures.length}`),
      el('ul', {}, ...lines),
    );
  }

  private link(document: string, { anchor }: CardPlace, text: string): HTMLElement {
    return el('a', { href: this.surroundings.href(document, anchor, []) }, ...typeset(text));
  }
}

const KINDS: Readonly<Record<AnswerCard['kind'], string>> = { name: '名称', theme: '主题' };

function titleOf(documents: ReadonlyMap<string, DocRow>, slug: string): string {
  const doc = documents.get(slug);
  return doc ? documentTitle(doc) : slug;
}

function silence(silent: readonly DocRow[]): HTMLElement {
  return el(
    'p',
    { class: 'silent' },
    '未提及：',
    ...silent.flatMap((doc, at) => [
      at === 0 ? '' : '、',
      el('span', { 'data-silent': doc.slug }, ...typeset(documentTitle(doc))),
    ]),
  );
}
