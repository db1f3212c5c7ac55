import type { PolicyDocument } from '../model/corpus.ts';
import { shownTitle } from '../site/label.ts';

const COMPARED = {
  full: 'the whole text was compared with it',
  opening: 'only the opening was compared with it',
};

/** Origin and custody of a document for readers of English: a line for each fact. */
export function englishCustody(document: PolicyDocument): string[] {
  const { slug, source } = document;
  const title = document.titleSupplied ? 'supplied by the editors' : 'as in the text received';
  const received = source.received ?? 'not recorded';
  return [
    `${shownTitle(document)} (title ${title})`,
    `    Short name:    ${slug}`,
    `    Issuer:        ${issuerWords(document)}`,
    `    Date:          ${dateWords(document)}`,
    `    Source page:   ${originWords(document)}`,
    `    File received: data/seeds/${source.file}`,
    `    SHA-256:       ${source.sha256}`,
    `    Received on:   ${received}`,
    `    Changes since: only those listed at the end of data/text/${slug}.txt`,
    '',
  ];
}

function issuerWords({ issuer }: PolicyDocument): string {
  if (issuer === null) return 'not stated in the text';
  return `${issuer.name} (${issuer.inferred ? 'inferred by the editors' : 'stated in the text'})`;
}

function dateWords({ date, inferred }: PolicyDocument): string {
  if (date === null) return 'not stated in the text';
  return `${date} (${'date' in inferred ? 'inferred by the editors' : 'stated in the text'})`;
}

function originWords({ origin }: PolicyDocument): string {
  if (origin === null) return 'not found';
  const seen = origin.seen === null ? '' : `, seen ${origin.seen}`;
  return `${origin.url} (found by the editors${seen}; ${COMPARED[origin.match]})`;
}
