import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { widthOf } from '../typeset/titles.ts';
import { cardSvg, documentCard, siteCard } from './card.ts';
import { balancedLines, titleLines } from './lines.ts';

const content = resolve(import.meta.dirname, '../../content/data');
const { site, documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(content, 'corpus.json'), 'utf8')),
);

describe('the lines of a title', () => {
  it.each([
    [
      '某市实施方案（2023-2027年）（征求意见稿）',
      12,
      ['某市实施方案', '（2023-2027年）', '（征求意见稿）'],
    ],
    ['关于“六大工程”的通知', 5, ['关于“六大', '工程”的通', '知']],
    ['R&D intensity', 4, ['R&D ', 'intensity']],
  ])('of %j', (title, most, expected) => {
    expect(titleLines(title, most)).toEqual(expected);
  });

  it('are of about one length', () => {
    expect(balancedLines('［关于加快推进某某科创区建设的决定］', 15)).toEqual([
      '［关于加快推进某某',
      '科创区建设的决定］',
    ]);
  });

  it('are the title, and no line begins with a mark that closes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'年度（）“”，。2024ab—·［］') }),
        (title) => {
          for (const lines of [titleLines(title, 6), balancedLines(title, 6)]) {
            expect(lines.join('')).toBe(title);
            expect(lines.slice(1).filter((line) => /^[，。”］）]/u.test(line))).toEqual([]);
          }
        },
      ),
    );
  });
});

describe('a card', () => {
  it.each(documents)(
    'of $slug says title, time, issuer as marked, draft, and that it is not official',
    (document) => {
      const card = documentCard(document, site);
      const said = cardSvg(card, 'f').replace(/<[^>]*>/g, '');
      expect(said).toContain(document.title);
      expect(said).toContain(site.name);
      expect(said).toContain('非官方网站');
      if (document.issuer?.inferred) expect(said).toContain(`［${document.issuer.name}］`);
      expect(card.badge).toBe(document.status === 'draft' ? '征求意见稿' : null);
    },
  );

  it('of the site bears its name', () => {
    expect(cardSvg(siteCard(site, 5), 'f')).toContain(`>${site.name}<`);
  });

  it('keeps within its edges, however long the title', () => {
    const document = { ...documents[0]!, title: '某'.repeat(300) };
    const lines = [
      ...cardSvg(documentCard(document, site), 'f').matchAll(/font-size="46"[^>]*>([^<]*)/g),
    ];
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)?.[1]).toMatch(/…$/);
    expect(Math.max(...lines.map(([, line = '']) => widthOf(line))) * 46).toBeLessThanOrEqual(1024);
  });

  it('takes markup for text', () => {
    const document = { ...documents[0]!, title: '<script>&"' };
    expect(cardSvg(documentCard(document, site), 'f')).toContain('&lt;script&gt;&amp;');
  });
});
