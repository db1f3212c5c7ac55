import { pack } from '../../src/search/query/pack.ts';
import { measured } from './memory.ts';
import type { Peer } from './peers.ts';
import type { Own } from './truth.ts';

/** No engine: all texts, packed, looked through one by one. As fast as a cold search can be. */
export async function plainScan(owns: readonly Own[]): Promise<Peer> {
  const texts = owns.map(({ id, folded }) => [id, ...folded]);
  const [packed, { seconds }] = await measured(() => pack(texts));
  return {
    name: '只下载全文逐条比对（极限）',
    files: new Map<string, string | Uint8Array>([
      ['index.html', PAGE],
      ['texts.dat', packed],
    ]),
    answered: 'li mark',
    seconds,
  };
}

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><ol></ol>
<script type="module">
const { body } = await fetch('texts.dat');
const json = new Response(body.pipeThrough(new DecompressionStream('deflate-raw')));
const texts = await json.json();
const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/\\s+/gu, '');
const found = (text) => texts.filter(([, ...ranges]) => ranges.some((range) => range.includes(text)));
window.ask = async (text) => found(fold(text)).map(([id]) => id);
const query = fold(new URLSearchParams(location.search).get('q') ?? '');
for (const [id, ...ranges] of query ? found(query).slice(0, 200) : []) {
  const item = document.createElement('li');
  const text = ranges.find((range) => range.includes(query));
  const mark = document.createElement('mark');
  mark.textContent = query;
  item.append(id, ' ', text.split(query)[0], mark, text.split(query).slice(1).join(query));
  document.querySelector('ol').append(item);
}
</script>`;
