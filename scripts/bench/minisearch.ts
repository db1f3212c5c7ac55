import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';
import { measured } from './memory.ts';
import type { Peer } from './peers.ts';
import type { Own } from './truth.ts';

/** The options that VitePress gives to its local search where a site sets none. */
const OPTIONS = { fields: ['title', 'titles', 'text'], storeFields: ['title', 'titles'] };
const SEARCH = { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } };

/** MiniSearch with these options, one section for every clause. */
export async function miniSearch(owns: readonly Own[]): Promise<Peer> {
  const [index, { seconds }] = await measured(() => Promise.resolve(indexOf(owns)));
  const texts = owns.map(({ id, ranges }) => [id, ranges.join('\n')]);
  return {
    name: 'MiniSearch，如 VitePress 所设',
    files: new Map<string, string | Uint8Array>([
      ['index.html', PAGE],
      ['minisearch.js', await library()],
      ['index.json', index],
      ['texts.json', JSON.stringify(texts)],
    ]),
    answered: 'li mark',
    seconds,
  };
}

function indexOf(owns: readonly Own[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(
    owns.map(({ id, title, ranges }) => ({
      id,
      title: '',
      titles: [title],
      text: ranges.join('\n'),
    })),
  );
  return JSON.stringify(index);
}

function library(): Promise<Uint8Array> {
  const main = createRequire(import.meta.url).resolve('minisearch');
  return readFile(main.replace(/dist[\\/].*$/u, 'dist/umd/index.js'));
}

/** Shows the sections found, the words that were found in them marked, as VitePress does. */
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><ol></ol>
<script src="minisearch.js"></script>
<script type="module">
const read = async (name) => (await fetch(name)).text();
const [index, texts] = await Promise.all([read('index.json'), read('texts.json')]);
const search = MiniSearch.loadJSON(index, ${JSON.stringify({ ...OPTIONS, searchOptions: SEARCH })});
const textOf = new Map(JSON.parse(texts));
const found = (text) => search.search(text);
window.ask = async (text) => found(text).map(({ id }) => id);
const query = new URLSearchParams(location.search).get('q');
for (const { id, terms } of query ? found(query).slice(0, 16) : []) {
  const item = document.createElement('li');
  const [mark, text] = [document.createElement('mark'), textOf.get(id).toLowerCase()];
  mark.textContent = terms.find((term) => text.includes(term)) ?? '';
  item.append(id, mark, text);
  document.querySelector('ol').append(item);
}
</script>`;
