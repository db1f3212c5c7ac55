import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { wordsOf } from '../tokens.ts';
import { Reader } from './cbor.ts';
import type { OutputFile } from './output.ts';

/**
 * A language that Pagefind neither stems nor segments: what we give as words stays words, and the
 * query is cut as the index was.
 */
export const LANGUAGE = 'la';
/** What begins every file of an index once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';
const ENGINE = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/u;
const META = '.pf_meta';
const CHUNK = /^index\/(.*)\.pf_index$/u;

/** What Pagefind makes: every shard by itself, and what runs in the browser. */
export interface IndexedShards {
  readonly programs: EnginePrograms;
  /** In the order of the shards. */
  readonly shards: readonly Uint8Array[];
}

/** Pagefind, here or in another thread. One call at a time. */
export interface Indexer {
  readonly programs: () => Promise<EnginePrograms>;
  readonly shard: (ranges: readonly string[]) => Promise<Uint8Array>;
}

/** Pagefind in a process of its own, which this thread speaks to. */
export const pagefind: Indexer = { programs: enginePrograms, shard: indexShard };

/**
 * Has Pagefind index folded ranges of text as one page. Returned is CBOR: every word with its places,
 * in the order of the words, one after the other.
 */
async function indexShard(ranges: readonly string[]): Promise<Uint8Array> {
  const words = ranges.map(wordsOf).filter((text) => text !== '');
  const files = await pagefindFiles([words.join(' ')]);
  const meta = files.find(({ path }) => path.endsWith(META));
  if (!meta) return new Uint8Array();
  const chunks = new Map(files.map(({ path, content }) => [CHUNK.exec(path)?.[1], content]));
  return Buffer.concat(
    chunkNames(unpacked(meta.content)).map((name) => {
      const chunk = unpacked(chunks.get(name) ?? new Uint8Array());
      const reader = new Reader(chunk);
      // One list of words is all that a chunk holds.
      reader.array();
      reader.array();
      return chunk.subarray(reader.at);
    }),
  );
}

/** The hashes of the chunks in the order of their words, as the meta file lists them. */
function chunkNames(meta: Uint8Array): string[] {
  const reader = new Reader(meta);
  reader.array();
  reader.skip();
  reader.skip();
  return Array.from({ length: reader.array() }, () => {
    reader.array();
    reader.skip();
    reader.skip();
    return reader.text();
  });
}

function unpacked(file: Uint8Array): Uint8Array {
  return gunzipSync(file).subarray(SIGNATURE.length);
}

/** What runs in the browser, and what Pagefind says of an index without pages. */
export interface EnginePrograms {
  readonly files: readonly OutputFile[];
  readonly entry: EntryFile;
}

async function enginePrograms(): Promise<EnginePrograms> {
  const files = await pagefindFiles([]);
  const entry = files.find(({ path }) => path === ENTRY)?.content ?? new Uint8Array();
  return {
    files: files.filter(({ path }) => ENGINE.test(path)),
    entry: JSON.parse(Buffer.from(entry).toString('utf8')) as EntryFile,
  };
}

/** `pagefind-entry.json`. */
export interface EntryFile {
  readonly version: string;
  readonly languages: Readonly<Record<string, object>>;
}
export const ENTRY = 'pagefind-entry.json';

/** Pagefind's own files for these pages. */
async function pagefindFiles(pages: readonly string[]): Promise<OutputFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const content of pages) {
    const added = await index.addCustomRecord({ url: '/', content, language: LANGUAGE });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
  }
  const built = await index.getFiles();
  if (built.errors.length > 0) throw new Error(`Pagefind: ${built.errors.join('; ')}`);
  // The service keeps what it has allocated; a new one for the next index starts empty.
  await close();
  return built.files;
}
