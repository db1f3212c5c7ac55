import { PAGE_NAMES, SLUG } from '../corpus/slug.ts';
import { toDocument } from '../corpus/document.ts';
import { understand } from '../corpus/understand.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { hasErrors, type Checked, type Problem } from '../model/problem.ts';
import type { Reading } from '../model/reading.ts';
import { sha256 as hashOf } from '../model/sha256.ts';
import { entryYaml } from './entry.ts';
import { problemOf } from './fault.ts';
import { noText } from './faults.ts';
import { outlineOf, type OutlineLine } from './outline.ts';
import { statedIn, type StatedFact } from './stated.ts';
import { tableRows } from './tables.ts';

/** What the program understood of one file, before anybody has looked at it. */
export interface Taken {
  readonly file: string;
  readonly sha256: string;
  readonly reading: Reading;
  readonly document: PolicyDocument;
  readonly facts: readonly StatedFact[];
  /** For the catalog's list of documents, in YAML. */
  readonly entry: string;
  readonly outline: readonly OutlineLine[];
  /** Warnings of the reader, of the parser and about the structure, by line. */
  readonly problems: readonly Problem[];
}

/** A received file with its text. */
export interface ToTake {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: Checked<Reading>;
  /** Slugs that other documents have. */
  readonly taken?: ReadonlySet<string>;
}

/** A file that was read → what the parser makes of it. Null where reading or parsing failed. */
export function take(file: ToTake): Checked<Taken | null> {
  const { name, bytes, taken = new Set() } = file;
  const { value: reading, problems } = file.reading;
  if (hasErrors(problems)) return { value: null, problems };
  if (reading.text.trim() === '') {
    return { value: null, problems: [problemOf(name, noText(reading.format), 'error')] };
  }
  const sha256 = hashOf(bytes);
  const slug = freeSlug(name, sha256, taken);
  const { parsed, isWhole, ...found } = understand(name, reading.text, slug, {
    format: reading.format,
    lists: reading.lists,
  });
  const source = { file: name, sha256, format: reading.format };
  const document = toDocument(slug, source, parsed.clauses, null);
  const all = [
    ...problems,
    ...found.problems,
    ...titleNotSeen(name, document),
    ...tableRows(name, document, reading.text),
  ].sort((left, right) => left.line - right.line);
  if (!isWhole) return { value: null, problems: all };
  const facts = statedIn(document, reading.text);
  const outline = outlineOf(document, reading.text);
  const entry = entryYaml(name, slug, facts);
  return {
    value: { file: name, sha256, reading, document, facts, entry, outline, problems: all },
    problems: all,
  };
}

/** Where no title was recognised, the first words stand for it: a reader has to look. */
function titleNotSeen(name: string, { title, titleSupplied }: PolicyDocument): Problem[] {
  if (!titleSupplied) return [];
  const fault = {
    rule: 'title-not-seen',
    message: `没有认出标题，暂以开头的文字“${title}”代替`,
    hint: '原文印有标题的，请在目录的 title 里写明，supplied 写 false',
  };
  return [problemOf(name, fault, 'warning')];
}

/** The slug that the file's name gives, where it is one and free; else one from its bytes. */
function freeSlug(name: string, sha256: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/\.[^.]*$/u, '');
  const usable = SLUG.test(stem) && !PAGE_NAMES.has(stem) && !taken.has(stem);
  return usable ? stem : `doc-${sha256.slice(0, 8)}`;
}
