import type { Corpus } from '../model/corpus.ts';
import type { Fault } from './fault.ts';

/** Where the page finds which documents the library has, below the top of the site. */
export const KNOWN_DOCUMENTS = 'intake/data/known_documents.json';

/** A document of the library: its slug, the SHA-256 of its file, the file's name. */
export type KnownDocument = readonly [slug: string, sha256: string, file: string];

/** The documents of a library. */
export function knownDocuments({ documents }: Corpus): KnownDocument[] {
  return documents.map(({ slug, source }) => [slug, source.sha256, source.file]);
}

/** What to say of a file whose text has been taken in, from another file. */
export function sameText(file: string): Fault {
  return {
    rule: 'same-text',
    message: `文字与已收的 ${file} 相同，只是文件不同`,
    hint: '已经收过；要换用这一份，请先删去那一份',
  };
}

/** What to say of a file that has been taken in before; `file` is the one that is the same. */
export function sameDocument(file: string): Fault {
  return {
    rule: 'same-document',
    message: `与已收的 ${file} 逐字节相同`,
    hint: '已经收过，不必再收',
  };
}

/** What to say of a file with a name that another file of the library has. */
export function nameTaken(file: string): Fault {
  return {
    rule: 'name-taken',
    message: `文库里已有名为 ${file} 的另一份文件，没有覆盖`,
    hint: '请给新文件改个名字再试',
  };
}
