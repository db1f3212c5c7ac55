/**
 * `npm run eval:relations [-- DIR]`: how well the program's suggestions alone recover what the
 * editors of a corpus linked by reading. A change of the method is a change of these numbers.
 */
import path from 'node:path';
import { findLayers } from '../src/layers/layers.ts';
import type { Corpus } from '../src/model/corpus.ts';
import type { Relation } from '../src/model/layers.ts';
import { compare, computedRelations } from '../src/relations/computed.ts';
import { ofDocument, recovery, type Suggestion } from '../src/relations/recovery.ts';
import { UsageError } from './arguments.ts';
import { runCorpus, SEEDS } from './corpus.ts';
import { finish } from './exit.ts';

const DEPTHS = [3, 5, 10];

async function main(): Promise<number> {
  const [directory = SEEDS, ...rest] = process.argv.slice(2);
  if (rest.length > 0) throw new UsageError('用法：npm run eval:relations [-- DIR]');
  const { library, keep } = await runCorpus(path.resolve(directory));
  await keep();
  const editors = library.relations.filter(({ origin }) => origin === 'editor');
  if (editors.length === 0) {
    console.error('没有编辑关系可比');
    return 1;
  }
  const ranked = everyPair(library.corpus);
  const shown = computedRelations(library.corpus);
  console.log(
    `编辑关系 ${editors.length} 对；不用任何编辑文件，程序比较了 ${ranked.length} 对，展示 ${shown.length} 对`,
  );
  console.log('排序\t每处前 k\t必连召回\t全部召回\t准确');
  for (const by of ['clause', 'document'] as const) {
    for (const depth of DEPTHS) {
      printRow(by === 'clause' ? '每条' : '每条每文件', String(depth), ranked, editors, depth, by);
    }
  }
  printRow('展示的', '全部', shown, editors, shown.length, 'clause');
  for (const { slug } of library.corpus.documents) {
    const [own, theirs] = [ofDocument(shown, slug), ofDocument(editors, slug)];
    printRow(`展示的：${slug}`, '全部', own, theirs, shown.length, 'clause');
  }
  printPublished(library.corpus, library.relations);
  return 0;
}

/** Every pair that shares a word, by score. */
function everyPair(corpus: Corpus): Suggestion[] {
  const { passages, pairs } = compare(corpus);
  return pairs.map(({ a, b, score }) => ({
    a: passages[a]!.clause.id,
    b: passages[b]!.clause.id,
    strength: score,
  }));
}

function printRow(
  label: string,
  depthLabel: string,
  suggested: readonly Suggestion[],
  editors: readonly Relation[],
  depth: number,
  by: 'clause' | 'document',
): void {
  const { must, all, precision } = recovery(suggested, editors, depth, by);
  console.log([label, depthLabel, ...[must, all, precision].map(percent)].join('\t'));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** What is published with the editors' files, and what without any. */
function printPublished(corpus: Corpus, relations: readonly Relation[]): void {
  const alone = findLayers(corpus, new Map()).value.relations;
  const counts = (list: readonly Relation[]): string =>
    [...Map.groupBy(list, ({ origin }) => origin)]
      .map(([origin, of]) => `${origin} ${of.length}`)
      .join('、');
  console.log(`发布：${counts(relations)}；没有编辑文件时：${counts(alone)}`);
}

finish(main);
