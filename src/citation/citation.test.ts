import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../corpus/compile.ts';
import { EXAMPLE } from '../intake/example.ts';
import { corpusSchema, type Clause, type PolicyDocument } from '../model/corpus.ts';
import { bibtex } from './bibtex.ts';
import { citedClause, citedDocument, citedSentence, type Cited } from './cited.ts';
import { accessDate, citationFormats } from './formats.ts';
import { gbt7714 } from './gbt7714.ts';
import { markdownCitation } from './markdown.ts';
import { plainCitation, quotation, withoutAddress } from './plain.ts';

const top = resolve(import.meta.dirname, '../..');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(top, 'content/data/corpus.json'), 'utf8')),
);
/** Documents of another corpus. */
const others = compile({
  files: [...EXAMPLE]
    .filter(([name]) => name.endsWith('.txt'))
    .map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
  catalog: EXAMPLE.get('catalog.yaml') ?? '',
}).corpus.documents;
const all = [...documents, ...others];
const clauses = new Map(
  all.flatMap((document) => document.clauses.map((clause) => [clause.id, clause] as const)),
);

function pathTo(clause: Clause): Clause[] {
  const parent = clause.parent === null ? undefined : clauses.get(clause.parent);
  return parent === undefined ? [] : [...pathTo(parent), parent];
}

/** The clause or sentence with this anchor as it is cited. */
function cite(document: PolicyDocument, anchor: string, site: string | null): Cited {
  const clause = document.clauses.find(
    (one) => one.anchor === anchor || one.sentences.some((sentence) => sentence.anchor === anchor),
  );
  if (clause === undefined) throw new Error(`${document.slug} has no ${anchor}`);
  const address = site === null ? null : site + clause.url;
  const cited = citedClause(document, clause, pathTo(clause), address);
  const sentence = clause.sentences.find((one) => one.anchor === anchor);
  return clause.anchor === anchor || sentence === undefined
    ? cited
    : citedSentence(cited, clause, sentence);
}

/** Every format of one clause, as it stands in a fixture. */
function shown(cited: Cited): string {
  const formats = citationFormats.map(({ id, write }) => `[${id}]\n${write(cited, '2026-11-22')}`);
  return [`[quotation]\n${quotation(cited)}`, ...formats].join('\n\n');
}

describe.each(all.map((document) => [document.slug, document] as const))(
  '%s is cited as written down',
  (slug, document) => {
    const fixture = readFileSync(join(import.meta.dirname, `fixtures/${slug}.txt`), 'utf8');
    const anchors = [...fixture.matchAll(/^# (\S+)( offline)?$/gm)];

    it.each(anchors.map(([title, anchor = '', offline]) => [title, anchor, offline] as const))(
      '%s',
      (title, anchor, offline) => {
        const site = offline ? null : 'https://library.example/';
        const expected = fixture.split(`${title}\n`)[1]?.split(/\n\n(?=# )|\n$/)[0];
        expect(shown(cite(document, anchor, site))).toBe(expected);
      },
    );
  },
);

it('the fixtures cover part, section, goal, task, paragraph and sentence', () => {
  const covered = documents.flatMap(({ slug, clauses: list }) => {
    const fixture = readFileSync(join(import.meta.dirname, `fixtures/${slug}.txt`), 'utf8');
    return [...fixture.matchAll(/^# (\S+)/gm)].map(([, anchor = '']) =>
      /-s\d+$/.test(anchor) ? 'sentence' : list.find((one) => one.anchor === anchor)?.kind,
    );
  });
  const kinds = ['part', 'section', 'goal', 'task', 'paragraph', 'sentence', 'preamble'];
  expect(covered).toEqual(expect.arrayContaining(kinds));
});

it('no citation says a numeral that is not printed', () => {
  for (const document of all) {
    for (const clause of document.clauses) {
      const { place, anchor } = cite(document, clause.anchor, null);
      const printed = [clause, ...pathTo(clause)].flatMap(({ number, heading, text }) => [
        number ?? '',
        heading ?? text,
      ]);
      const numerals = place.replace(/［.*?］/g, '').match(/[一二三四五六七八九十\d]+/g);
      for (const numeral of numerals ?? []) expect(printed.join(), anchor).toContain(numeral);
    }
  }
});

const base: PolicyDocument = {
  ...documents[0]!,
  title: '某办法',
  titleSupplied: false,
  status: 'final',
  issuer: null,
  date: null,
  metadata: { 文号: '某发〔2024〕3号' },
  origin: { url: 'https://a.invalid/', publisher: '某站', seen: null, match: 'opening' },
  inferred: {},
};
const [first] = base.clauses;
const ofFirst = (document: PolicyDocument): Cited =>
  citedClause(document, first!, [], 'https://b.invalid/#preamble');

describe('a fact', () => {
  it('that nobody knows is left out', () => {
    expect(gbt7714(ofFirst(base), null, 2025)).toBe(
      '某办法：［引言］[EB/OL]. https://b.invalid/#preamble.［编者注：来源页在某站，只比对了开头］',
    );
  });

  it('stated in the text is said as it is', () => {
    const issuer = { name: '某局', inferred: false, evidence: '落款' };
    expect(gbt7714(ofFirst({ ...base, issuer, date: '2024-01-02' }), '2026-11-22', 2025)).toBe(
      '某局. 某办法：［引言］[EB/OL]. 2024-01-02[2026-11-22]. https://b.invalid/#preamble.［编者注：来源页在某站，只比对了开头］',
    );
  });

  it('as a 文号 is only said where the full text was compared', () => {
    const origin = { ...base.origin!, match: 'full' as const };
    expect(citedDocument(base).number).toBeNull();
    expect(plainCitation(ofFirst({ ...base, origin }))).toBe(
      '《某办法》（某发〔2024〕3号）［引言］［编者注：来源页在某站，全文比对一致］',
    );
  });

  it('that editors inferred is no date of the document', () => {
    const document = { ...base, date: '2024-01-02', inferred: { date: '来源页' } };
    expect(citedDocument(document).issued).toBeNull();
  });

  it('about a successor and an unknown origin is said in every format', () => {
    const outside = [
      { title: '某通知', url: null, relation: 'successor', evidence: '编者推断：名称相同' },
    ] as const;
    const document = { ...base, origin: null, originNote: null, outside: [...outside] };
    for (const { id, write } of citationFormats) {
      const text = write(ofFirst(document), '2026-11-22');
      expect(text, id).toContain('来源未查明');
      expect(text, id).toMatch(/其后的文本可能是《某通知》(?!.*编者推断：编者)/);
    }
  });

  it('that it was replaced is said', () => {
    expect(plainCitation(ofFirst({ ...base, status: 'superseded' }))).toContain(
      '［编者注：已被取代',
    );
  });

  it('that it is a draft is said where the title does not', () => {
    expect(citedDocument({ ...base, status: 'draft' }).title).toBe('某办法（征求意见稿）');
  });
});

it('a title within a title has the inner marks', () => {
  const document = { ...base, title: '关于印发《办法》的通知' };
  expect(plainCitation(ofFirst(document))).toMatch(/^《关于印发〈办法〉的通知》/);
});

it.each([
  ['1. 一*二*', '> 1\\. 一\\*二\\*'],
  ['- 一', '> \\- 一'],
  ['19.一', '> 19.一'],
  ['一\n二', '> 一\n>\n> 二'],
])('%j in Markdown stays text', (text, expected) => {
  const words = markdownCitation({ ...ofFirst(base), text }).split('\n>\n> ——')[0];
  expect(words).toBe(expected);
});

it('what is sent in place of a link says the document and the place in the library', () => {
  expect(withoutAddress(ofFirst({ ...base, slug: 'rules-2024' }))).toBe(
    '《某办法》［引言］（rules-2024/#preamble）［编者注：来源页在某站，只比对了开头］',
  );
});

it('BibTeX keeps special characters', () => {
  const cited = { ...ofFirst(base), place: 'A&B_{50%}' };
  expect(bibtex(cited, null)).toContain('titleaddon = {A\\&B\\_\\{50\\%\\}}');
});

it('the date is that of the reader’s clock', () => {
  expect(accessDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
