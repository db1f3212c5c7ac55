/**
 * One Pagefind index out of several. Pagefind holds every word of an index in memory, and cuts its
 * files at 20,000 places, 47 kB each; neither can be set. So documents are indexed in shards, of which
 * only those that changed need it again, and what Pagefind wrote is joined: a word's places in all
 * shards stand in one file, and files are smaller. The format is that of the pinned version; the tests
 * ask Pagefind's own program what it finds in the joined files.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { pairOf } from '../tokens.ts';
import { encode, Reader, Writer } from './cbor.ts';
import type { OutputFile } from './output.ts';
import { ENTRY, LANGUAGE, SIGNATURE, type IndexedShards } from './pagefind-shard.ts';

/** Bytes of words in one file before it is packed, about 8 kB after: less makes the list of files long. */
const FILE_SIZE = 13_000;

/** An index that Pagefind's program can read. */
export interface JoinedIndex {
  readonly files: OutputFile[];
  /** The first pair of characters in each file of words. */
  readonly openings: string[];
}

/** A word with its entry for one page, less the number of the page. */
interface Entry {
  /** By its bytes: there are hundreds of thousands, and all are compared. */
  readonly word: string;
  readonly page: number;
  readonly places: Uint8Array;
}

/** A file of words. */
interface Chunk {
  readonly first: string;
  readonly last: string;
  readonly name: string;
  readonly content: Uint8Array;
}

/** Joins what Pagefind made of each shard; page n of the index is shard n. */
export function joinShards({ programs, shards }: IndexedShards, folder: string): JoinedIndex {
  const { files, entry } = programs;
  const chunks = chunksOf(wordsIn(shards));
  const meta = packed([
    encode([
      entry.version,
      shards.map((_, page) => [pageId(page), 1]),
      chunks.map(({ first, last, name }) => [first, last, name]),
      [],
      [],
      [],
    ]),
  ]);
  const hash = nameOf(meta);
  const languages = { [LANGUAGE]: { hash, wasm: null, page_count: shards.length } };
  const all = [
    ...files,
    { path: ENTRY, content: Buffer.from(JSON.stringify({ ...entry, languages })) },
    { path: `pagefind.${hash}.pf_meta`, content: meta },
    ...chunks.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content })),
  ];
  return {
    files: all.map(({ path, content }) => ({ path: folder + path, content })),
    openings: chunks.map(({ first }) => pairOf(first)),
  };
}

/** What the engine calls page `page` of the index. */
export function pageId(page: number): string {
  return `p${page}`;
}

/** Every word once, in order, with its entries for all pages that have it. */
function* wordsIn(shards: readonly Uint8Array[]): Generator<Entry[]> {
  const streams = shards.map((bytes, page) => entriesOf(bytes, page));
  const heads = streams.map((stream) => stream.next().value);
  for (;;) {
    let word: string | undefined;
    for (const head of heads)
      if (head && (word === undefined || head.word < word)) word = head.word;
    if (word === undefined) return;
    const entries: Entry[] = [];
    heads.forEach((head, at) => {
      if (head?.word !== word) return;
      entries.push(head);
      heads[at] = streams[at]?.next().value;
    });
    yield entries;
  }
}

/** The words of one shard: each is `[word, [[0, places, places in metadata]], other spellings]`. */
function* entriesOf(bytes: Uint8Array, page: number): Generator<Entry, undefined> {
  const reader = new Reader(bytes);
  while (reader.at < bytes.length) {
    reader.array();
    const word = reader.letters();
    if (reader.array() !== 1)
      throw new Error(`Pagefind: ${textOf(word)} stands on more than one page`);
    reader.array();
    reader.skip();
    const from = reader.at;
    reader.skip();
    reader.skip();
    yield { word, page, places: bytes.subarray(from, reader.at) };
    reader.skip();
  }
  return undefined;
}

function chunksOf(words: Iterable<readonly Entry[]>): Chunk[] {
  const chunks: Chunk[] = [];
  let waiting: string[] = [];
  let bytes = new Writer(FILE_SIZE);
  const close = () => {
    if (waiting.length > 0) chunks.push(chunkOf(waiting, bytes.bytes()));
    [waiting, bytes] = [[], new Writer(FILE_SIZE)];
  };
  for (const entries of words) {
    const word = entries[0]?.word ?? '';
    const written = new Writer(sizeOf(entries));
    writeWord(written, word, entries);
    // A word with many places has a file of its own: nobody else should pay for it.
    if (bytes.size > 0 && bytes.size + written.size > FILE_SIZE) close();
    waiting.push(word);
    bytes.written(written.bytes());
    if (bytes.size >= FILE_SIZE) close();
  }
  close();
  return chunks;
}

/** Bytes that a word with these entries takes, or a few more. */
function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { places }) => sum + places.length + 6, 64);
}

function writeWord(writer: Writer, word: string, entries: readonly Entry[]): void {
  writer.array(3);
  writer.letters(word);
  writer.array(entries.length);
  // Pages, like places, are counted from the one before.
  let before = 0;
  for (const { page, places } of entries) {
    writer.array(3);
    writer.value(page - before);
    writer.written(places);
    before = page;
  }
  writer.array(0);
}

function chunkOf(words: readonly string[], bytes: Uint8Array): Chunk {
  const lists = new Writer();
  lists.array(1);
  lists.array(words.length);
  const content = packed([lists.bytes(), bytes]);
  const [first = '', last = first] = [words[0], words.at(-1)];
  return { first: textOf(first), last: textOf(last), name: nameOf(content), content };
}

function textOf(letters: string): string {
  return Buffer.from(letters, 'latin1').toString('utf8');
}

/** So little is packed that more effort than this makes it smaller by a few hundredths of a percent. */
function packed(parts: readonly Uint8Array[]): Uint8Array {
  const content = gzipSync(Buffer.concat([Buffer.from(SIGNATURE), ...parts]), { level: 5 });
  // The system that packed it would make a difference between machines.
  content[9] = 255;
  return content;
}

function nameOf(content: Uint8Array): string {
  return `${LANGUAGE}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}
