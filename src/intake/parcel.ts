import { strToU8, zipSync, type Zippable } from 'fflate';
import { takenLines } from './print.ts';
import type { Suggestion } from './suggest.ts';
import type { Taken } from './take.ts';

/** One file that goes to the maintainer: the original, what was understood, what was suggested. */
export interface Parcelled {
  readonly bytes: Uint8Array;
  readonly taken: Taken;
  readonly suggestions: readonly Suggestion[];
}

/** The first day a zip can state: the same files give the same parcel, whenever it is made. */
const NO_DATE = new Date(1980, 0, 1);

const README = `这个压缩包由“收文”页面生成，供维护者收入文库。

originals/   收到的原件，一字未动
entries.yaml 目录条目，可以抄进 catalog.yaml
report.txt   提纲、提醒、不属于正文的文字、建议的相关条款

收入的办法：npm run ingest -- originals/文件名，结果与 report.txt 相同。
`;

/** Everything the maintainer needs, in one zip. */
export function parcel(files: readonly Parcelled[]): Uint8Array {
  const entries: Zippable = { 'README.txt': strToU8(README) };
  for (const { bytes, taken } of files) entries[`originals/${taken.file}`] = bytes;
  const list = files.map(({ taken }) => taken.entry).join('\n');
  entries['entries.yaml'] = strToU8(`documents:\n${list}`);
  entries['report.txt'] = strToU8(files.map(report).join('\n\n'));
  return zipSync(entries, { mtime: NO_DATE });
}

function report({ taken, suggestions }: Parcelled): string {
  const related = suggestions.map(
    ({ own, title, name, there, why }) => `${own} → 《${title}》${name}（${there}）：${why}`,
  );
  const lines = related.length === 0 ? [] : ['', '〔建议的相关条款〕', ...related];
  return `${[...takenLines(taken), `SHA-256：${taken.sha256}`, ...lines].join('\n')}\n`;
}
