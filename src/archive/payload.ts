/** What the archive keeps: the bag's payload, by path below `data/`. */
import { createHash } from 'node:crypto';
import type { CorpusDirectory } from '../assemble/assemble.ts';
import type { Corpus } from '../model/corpus.ts';
import { bytesOf } from './files.ts';
import { plainText } from './plain-text.ts';

/** Names that every system can write and every manifest can list as they are. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * The received files byte for byte with the editors' catalog, judgements and ledger (`seeds/`), the
 * documents as MDX (`docs/`) and as plain text (`text/`), the data files with their schemas.
 */
export function payloadFiles(
  directory: CorpusDirectory,
  content: ReadonlyMap<string, string>,
  corpus: Corpus,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { name, bytes } of directory.files)
    files.set(`seeds/${storedName(name, bytes)}`, bytes);
  for (const [path, text] of editorsFiles(directory)) files.set(`seeds/${path}`, bytesOf(text));
  for (const [path, text] of content) {
    if (path.startsWith('docs/')) files.set(path, bytesOf(text));
    if (path.startsWith('data/')) files.set(path.slice('data/'.length), bytesOf(text));
  }
  for (const document of corpus.documents) {
    files.set(`text/${document.slug}.txt`, bytesOf(plainText(document, corpus.emendations)));
  }
  return files;
}

/** A received file's name in the archive: its own, or one made of its content where that is not plain. */
export function storedName(name: string, bytes: Uint8Array): string {
  if (PLAIN_NAME.test(name)) return name;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return `doc-${hash}${/\.[a-z]+$/i.exec(name)?.[0].toLowerCase() ?? ''}`;
}

function editorsFiles({ catalog, editorial, ledger }: CorpusDirectory): [string, string][] {
  const { anchors, changes, decisions } = ledger;
  const files: [string, string | null][] = [
    ['catalog.yaml', catalog],
    ...[...editorial].map(([name, text]): [string, string] => [`editorial/${name}`, text]),
    ['ledger/anchors.json', anchors],
    ['ledger/changes.json', changes],
    ['ledger/decisions.yaml', decisions],
  ];
  return files.filter((entry): entry is [string, string] => entry[1] !== null);
}
