/** The picture that goes with a link in messages and on social sites: 1200 × 630, as SVG. */
import { text } from '../archive/markup.ts';
import { shownTitle } from '../citation/label.ts';
import type { PolicyDocument, Site } from '../model/corpus.ts';
import { statusNames, timeLabel } from '../site/words.ts';
import { balancedLines, hang, titleLines } from './lines.ts';

/** What is written on a card. */
export interface Card {
  /** The site's name, on top. */
  readonly site: string;
  readonly title: string;
  /** Below the title, each with a gap. */
  readonly facts: readonly string[];
  /** Stands out before the facts: that the text is a draft. */
  readonly badge: string | null;
}

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 88;
const UNOFFICIAL = '非官方网站';
/** Sizes of a title, and on how many lines it may stand in them. */
const SIZES = [
  { size: 68, lines: 3 },
  { size: 56, lines: 4 },
  { size: 46, lines: 5 },
] as const;
/** Size of what stands below the title. */
const FACT = 32;
const COLOURS = {
  paper: '#faf9f6',
  ink: '#1c1e21',
  soft: '#55585e',
  accent: '#17508c',
  warn: '#8a3b12',
  warnSoft: '#f8ebe2',
} as const;

/** The card of a document: title, time, place, who issued it (in ［］ where editors inferred it), draft. */
export function documentCard(document: PolicyDocument, { name }: Site): Card {
  const { place, issuer, inferred, status } = document;
  const marked = (name: string, guessed: boolean): string => (guessed ? `［${name}］` : name);
  const issuedBy = issuer && marked(issuer.name, issuer.inferred);
  const at = place && marked(place, 'place' in inferred);
  const draft = status === 'draft' || status === 'superseded';
  return {
    site: name,
    title: shownTitle(document),
    facts: [timeLabel(document), issuedBy ?? at].filter((fact) => fact !== null),
    badge: draft ? statusNames[status] : null,
  };
}

/** The card of the site itself. */
export function siteCard({ name, tagline }: Site, documents: number): Card {
  return {
    site: '',
    title: name,
    facts: [tagline || `${documents}份文件`],
    badge: null,
  };
}

/** The card as a picture; `font` is the family that all of it is set in. */
export function cardSvg(card: Card, font: string): string {
  const { size, lines } = fitted(card.title);
  const step = size * 1.3;
  const top = 150 + size;
  const below = top + step * (lines.length - 1) + 76;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="${text(font)}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/>`,
    `<rect width="${WIDTH}" height="14" fill="${COLOURS.accent}"/>`,
    words(EDGE, 104, 32, COLOURS.accent, card.site),
    ...lines.map((line, at) =>
      words(EDGE - hang(line) * size, top + at * step, size, COLOURS.ink, line),
    ),
    ...remarks(card, below),
    words(EDGE, HEIGHT - 52, 28, COLOURS.soft, `${UNOFFICIAL}，由编者整理公开文件而成`),
    '</svg>',
  ].join('');
}

/** The largest size in which a title finds room; what does not fit the smallest ends in an ellipsis. */
function fitted(title: string): { size: number; lines: string[] } {
  const tries = SIZES.map(({ size, lines }) => ({
    size,
    most: lines,
    lines: balancedLines(title, (WIDTH - 2 * EDGE) / size),
  }));
  const found = tries.find(({ lines, most }) => lines.length <= most);
  if (found !== undefined) return found;
  const { size, lines } = tries.at(-1)!;
  const kept = lines.slice(0, SIZES.at(-1)!.lines);
  return {
    size,
    lines: [...kept.slice(0, -1), `${[...(kept.at(-1) ?? '')].slice(0, -1).join('')}…`],
  };
}

function remarks({ facts, badge }: Card, y: number): string[] {
  const x = badge === null ? EDGE : EDGE + FACT * badge.length + 56;
  const [line = ''] = titleLines(facts.join('　'), (WIDTH - EDGE - x) / FACT);
  const said = words(x - hang(line) * FACT, y, FACT, COLOURS.soft, line);
  if (badge === null) return [said];
  const width = FACT * badge.length + 28;
  const box = `<rect x="${EDGE}" y="${y - 37}" width="${width}" height="52" rx="6" fill="${COLOURS.warnSoft}"/>`;
  return [box, words(EDGE + 14, y, FACT, COLOURS.warn, badge), said];
}

function words(x: number, y: number, size: number, fill: string, content: string): string {
  return `<text x="${x}" y="${Math.round(y)}" font-size="${size}" fill="${fill}">${text(content)}</text>`;
}
