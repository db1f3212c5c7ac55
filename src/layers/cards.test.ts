import { describe, expect, it } from 'vitest';
import { fold } from '../search/fold.ts';
import { seedsLibrary } from '../testing/corpora.ts';
import { answerCards, cardsFor } from './cards.ts';

const library = seedsLibrary();
const sources = { ...library, labelOf: (id: string) => `条款${id}` };
const cards = answerCards(sources);

describe('answer cards', () => {
  it('are one for every name and theme', () => {
    expect(cards).toHaveLength(library.names.length + library.themes.length);
  });

  it.each([
    ['科技特派员', 'commissioner'],
    [' 科技 特派员 ', 'commissioner'],
    ['“科技特派员”', 'commissioner'],
    ['科技金融', 'finance'],
    ['科技特派', null],
    ['', null],
    ['“”', null],
  ])('are found for %j: %s', (query, id) => {
    const found = cardsFor(query, cards, fold).map((card) => card.id);
    expect(found).toEqual(id === null ? [] : [id]);
  });

  it('tell who speaks, how often and where, and who is silent', () => {
    const [card] = cardsFor('科技特派员', cards, fold);
    expect(card!.stages.map(({ document, times }) => [document, times])).toEqual([
      ['ningbo-2011', 5],
      ['jiangbei-2021', 1],
      ['yongjiang-decision', 0],
      ['ningbo-2023-2027', 0],
      ['ningbo-2024', 3],
    ]);
    expect(card!.stages.at(-1)!.places).toEqual([
      { anchor: 'task-17', label: '条款ningbo-2024/task-17' },
    ]);
  });

  it('count what the names count', () => {
    const mentions = (id: string) => library.names.find((name) => name.id === id)!.mentions.length;
    const wrong = cards
      .filter(({ kind }) => kind === 'name')
      .filter(({ id, stages }) => stages.reduce((sum, s) => sum + s.times, 0) !== mentions(id));
    expect(wrong).toEqual([]);
  });

  it('carry the figures of a name with their words', () => {
    const figure = {
      ...sampleFigure,
      clause: 'ningbo-2024/task-17',
      quote: '全年省市县累计派遣科技特派员1000人次以上',
    };
    const [card] = cardsFor('科技特派员', answerCards({ ...sources, indicators: [figure] }), fold);
    expect(card!.stages.at(-1)!.figures).toEqual([
      { anchor: 'task-17', label: '条款ningbo-2024/task-17', quote: figure.quote },
    ]);
  });
});

const sampleFigure = {
  id: 'i',
  clause: '',
  series: 's',
  name: '派遣人次',
  place: '未注明',
  year: 2024,
  yearInferred: false,
  yearRead: 'sentence',
  value: '1000',
  printed: '1000人次',
  amount: 1000,
  unit: '人次',
  per: 'year',
  kind: 'target',
  result: false,
  qualifier: '以上',
  quote: '',
  origin: 'computed',
} as const;
