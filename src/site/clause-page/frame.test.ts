import { describe, expect, it } from 'vitest';
import { Frame, MARKED } from './frame.ts';
import type { ClausePage } from './page.ts';

const page: ClausePage = {
  slug: 'plan',
  anchor: 'task-1',
  title: '“甲”& <乙> "丙"',
  description: '$1 说明',
  head: '<meta name="a">',
  body: '<p>甲$1</p>',
};

describe('the frame of clauses’ pages', () => {
  it.each([
    [
      'between tags',
      `<title>${MARKED.title} · 站</title>`,
      '“甲”&amp; &lt;乙&gt; &quot;丙&quot; · 站',
    ],
    ['in a tag', `<meta content="${MARKED.title}">`, 'content="“甲”&amp; <乙> &quot;丙&quot;"'],
    [
      'in an address',
      `<a href="${encodeURI(`${MARKED.slug}/${MARKED.anchor}`)}/">`,
      '"plan/task-1/"',
    ],
    ['as a path', `<p>${MARKED.slug}/${MARKED.anchor}/</p>`, '<p>plan/task-1/</p>'],
    ['as markup', `<body>${MARKED.body}</body>`, '<body><p>甲$1</p></body>'],
    ['as it is', `<meta content="${MARKED.description}">`, 'content="$1 说明"'],
  ])('takes what is a page’s own %s', (_, html, expected) => {
    expect(new Frame(html).filled(page)).toContain(expected);
  });

  it('is the page of the marks when filled with them', () => {
    const html = `<title>${MARKED.title}</title>${MARKED.head}<p>${MARKED.body}</p>`;
    expect(new Frame(html).filled(MARKED)).toBe(html);
  });
});
