/** The whole corpus as one EPUB 3: every task an entry of its contents, links between clauses kept. */
import type { Library } from '../assemble/assemble.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { contentsOf } from '../site/contents.ts';
import type { ContentsItem } from '../site/contents.ts';
import { shownTitle } from '../site/label.ts';
import { indexClauses, indexRelations } from '../site/library.ts';
import { documentMarkup, relatedMarkup } from './edition.ts';
import type { Edition } from './edition.ts';
import { bytesOf } from './files.ts';
import { ARCHIVE_NAME, archiveDate } from './manifest.ts';
import { el, text } from './markup.ts';
import { zip } from './zip.ts';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
const STYLES = `body { line-height: 1.7; }
h1 { font-size: 1.4em; line-height: 1.3; }
h2, h3, h4, h5, h6 { font-size: 1.1em; line-height: 1.4; }
p { margin: 0.5em 0; }
.remark, .supplied, small { font-size: 0.85em; }
.run-in { font-weight: bold; }
.related { font-size: 0.85em; margin: 0.3em 0 0.8em 1em; }
del { text-decoration: line-through; }
ins { text-decoration: none; }
nav ol { list-style: none; padding-inline-start: 1.2em; }
`;
/** The package must state a day; this one stands for none. */
const NO_DATE = '1980-01-01';

/** The bytes of the book; the same library gives the same bytes. */
export function epub(library: Library): Uint8Array {
  const { corpus } = library;
  const date = archiveDate(library);
  const edition = editionOf(library);
  const files = new Map([
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageText(library, date ?? NO_DATE)],
    ['EPUB/nav.xhtml', page(corpus.site.name, navMarkup(corpus.documents), 'styles.css')],
    ['EPUB/about.xhtml', page('说明', aboutMarkup(library, date), 'styles.css')],
    ['EPUB/styles.css', STYLES],
  ]);
  for (const document of corpus.documents) {
    const markup = documentMarkup(document, edition);
    files.set(`EPUB/${pathOf(document)}`, page(shownTitle(document), markup, '../styles.css'));
  }
  const bytes = new Map([...files].map(([path, content]) => [path, bytesOf(content)]));
  return zip(bytes, { date, first: 'mimetype' });
}

function editionOf({ corpus, relations }: Library): Edition {
  const related = indexRelations(relations, indexClauses(corpus.documents));
  const edition: Edition = {
    top: 1,
    idOf: (_slug, anchor) => anchor,
    hrefOf: (slug, anchor) => `${slug}.xhtml#${anchor}`,
    controlOf: ({ id }) => relatedMarkup(related.get(id) ?? [], edition),
    emendations: corpus.emendations,
  };
  return edition;
}

function pathOf({ slug }: PolicyDocument): string {
  return `docs/${slug}.xhtml`;
}

function page(title: string, body: string, styles: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-Hans" xml:lang="zh-Hans">
<head><meta charset="UTF-8"/><title>${text(title)}</title><link rel="stylesheet" type="text/css" href="${styles}"/></head>
<body>
${body}
</body>
</html>
`;
}

function navMarkup(documents: readonly PolicyDocument[]): string {
  const entries = documents.map((document) =>
    navEntry(`${pathOf(document)}#document`, shownTitle(document), () =>
      contentsOf(document.clauses).map((item) => navItem(item, pathOf(document))),
    ),
  );
  const about = navEntry('about.xhtml', '说明', () => []);
  const list = el('ol', {}, about, ...entries);
  return el('nav', { 'epub:type': 'toc', id: 'toc' }, el('h1', {}, '目录'), list);
}

function navItem({ anchor, number, text: words, items }: ContentsItem, path: string): string {
  const inside = () => items.map((item) => navItem(item, path));
  return navEntry(`${path}#${anchor}`, `${number ?? ''}${words}`, inside);
}

function navEntry(href: string, words: string, inside: () => string[]): string {
  const items = inside();
  const list = items.length === 0 ? [] : [el('ol', {}, ...items)];
  return el('li', {}, el('a', { href }, text(words)), ...list);
}

function aboutMarkup({ corpus }: Library, date: string | null): string {
  const { site, version } = corpus;
  const day = date === null ? '' : `，${date}`;
  return [
    el('h1', {}, text(site.name)),
    ...site.home.map((paragraph) => el('p', {}, text(paragraph))),
    el('p', {}, '由编者整理公开文件而成，不是政府网站，也不是正式文本。'),
    el('p', {}, text(`文库版本 ${version}${day}。方括号［］内的文字是编者所补，不是原文。`)),
  ].join('\n');
}

function packageText({ corpus }: Library, date: string): string {
  const { site, version, documents } = corpus;
  const pages = documents.map((document, at) => ({ id: `doc-${at + 1}`, path: pathOf(document) }));
  const items = pages.map(
    ({ id, path }) => `<item id="${id}" href="${path}" media-type="application/xhtml+xml"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-Hans">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:${ARCHIVE_NAME}:${text(version)}</dc:identifier>
<dc:title>${text(site.name)}</dc:title>
<dc:language>zh-Hans</dc:language>
<dc:description>${text(site.tagline || site.name)}</dc:description>
<meta property="dcterms:modified">${date}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="about" href="about.xhtml" media-type="application/xhtml+xml"/>
<item id="styles" href="styles.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine>
<itemref idref="about"/>
<itemref idref="nav"/>
${pages.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}
