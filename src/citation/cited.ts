import type { Clause, PolicyDocument, Sentence } from '../model/corpus.ts';
import { shownTitle } from './label.ts';
import { citedPlace } from './place.ts';
import { sentencePlace } from './plain.ts';
import { briefNote, documentNotes } from './remarks.ts';

/** What a citation says of a document: only what its text or a verified source states; the rest marked. */
export interface CitedDocument {
  readonly slug: string;
  /** A supplied title in ［］; a draft says 征求意见稿. */
  readonly title: string;
  /** Who issued it, in ［］ where editors inferred it; null where nobody knows. */
  readonly issuer: string | null;
  /** The date that the text states, `YYYY-MM-DD`. */
  readonly issued: string | null;
  /** 文号, only where the full text was compared with its origin. */
  readonly number: string | null;
  /** What must be known and what of this is the editors', with the evidence. */
  readonly notes: readonly string[];
  /** The most important of it in short, in ［］, for the end of a citation. */
  readonly remark: string;
}

/** What is cited: a clause or a sentence of it. */
export interface Cited {
  readonly document: CitedDocument;
  readonly anchor: string;
  /** 重点任务第13项 */
  readonly place: string;
  /** The number before the text as printed, a supplied one in ［］, empty where there is none. */
  readonly number: string;
  readonly text: string;
  /** The public address, null where the site has none. */
  readonly address: string | null;
}

/** Document numbers as tables of public information name them. */
const NUMBER_FIELDS = ['文号', '发文字号'];

/** The facts of a document that citations use. */
export function citedDocument(document: PolicyDocument): CitedDocument {
  const { issuer, inferred, metadata, origin } = document;
  const title = shownTitle(document);
  const markDraft = document.status === 'draft' && !title.includes('征求意见');
  const number = NUMBER_FIELDS.map((name) => metadata[name]).find((value) => value);
  return {
    slug: document.slug,
    title: markDraft ? `${title}（征求意见稿）` : title,
    issuer: issuer === null ? null : issuer.inferred ? `［${issuer.name}］` : issuer.name,
    issued: 'date' in inferred ? null : document.date,
    number: origin?.match === 'full' ? (number ?? null) : null,
    notes: documentNotes(document),
    remark: briefNote(document),
  };
}

/** A clause to cite; `address` is the clause's public address, null where the site has none. */
export function citedClause(
  document: PolicyDocument,
  clause: Clause,
  path: readonly Clause[],
  address: string | null,
): Cited {
  return {
    document: citedDocument(document),
    anchor: clause.anchor,
    place: citedPlace(clause, path),
    number: printedNumber(clause),
    text: clause.text,
    address,
  };
}

function printedNumber({ number, numberSupplied }: Clause): string {
  return number?.trim() ?? (numberSupplied === null ? '' : `［${numberSupplied}］`);
}

/** One of the sentences of a cited clause. */
export function citedSentence(cited: Cited, clause: Clause, sentence: Sentence): Cited {
  const count = clause.sentences.indexOf(sentence) + 1;
  return {
    ...cited,
    anchor: sentence.anchor,
    place: sentencePlace(cited.place, count),
    number: '',
    text: [...clause.text].slice(...sentence.range).join(''),
    address: cited.address?.replace(/#.*$/, `#${sentence.anchor}`) ?? null,
  };
}
