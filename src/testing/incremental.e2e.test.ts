import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildSite } from './build.ts';

const HUB = '1. 建设量子信息实验室。支持量子通信骨干网和量子计算云平台落户高新区，给予场地补助。';
const TEXTS: Readonly<Record<string, string>> = {
  'plan-2021': `2021年工作要点\n一、创新平台\n${HUB}\n2. 组织科普活动。面向中小学开放科技馆和天文台。\n`,
  'plan-2022': `2022年工作要点\n一、创新平台\n${HUB.replace('给予', '继续给予')}\n二、人才\n2. 引进海外工程师。\n`,
  fund: '养老服务补贴办法\n第一条 为了规范养老服务补贴，制定本办法。\n第二条 失能老人每月补贴三百元。\n',
  old: '2019年工作要点\n一、农业\n1. 推广水稻良种。建设育秧工厂和粮食烘干中心。\n',
};
const ADDED =
  '2023年工作要点\n一、创新平台\n1. 提升量子信息实验室。量子计算云平台对企业开放，扩大量子通信骨干网。\n';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incremental-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every file of a folder with its sum. */
async function sumsOf(dir: string): Promise<Map<string, string>> {
  const files = globSync('**/*', { cwd: dir, dot: true }).sort();
  const sums = files.map(async (file): Promise<[string, string]> => {
    const bytes = await readFile(join(dir, file));
    return [file, createHash('sha256').update(bytes).digest('hex')];
  });
  return new Map(await Promise.all(sums));
}

/** The files that are not the same in both. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (file) => one.get(file) !== other.get(file),
  );
}

describe.each([
  ['with its archive', false],
  ['without an archive', true],
])('a build after changes, %s', (name, withoutArchive) => {
  const at = (...steps: string[]): string => join(folder, name, ...steps);

  it('gives what a build from nothing gives, and leaves alone what has not changed', async () => {
    const corpus = at('corpus');
    await writeTexts(corpus, TEXTS);
    await buildSite({ corpus, out: at('site'), withoutArchive });
    const before = await sumsOf(at('site'));
    const kept = await stat(at('site/fund/index.html'));

    await writeTexts(corpus, {
      'plan-2021': (TEXTS['plan-2021'] ?? '').replace('云平台', '云服务平台'),
      'plan-2023': ADDED,
    });
    await rm(join(corpus, 'old.txt'));
    await buildSite({ corpus, out: at('site'), withoutArchive });

    await cp(corpus, at('copy/corpus'), { recursive: true });
    await buildSite({ corpus: at('copy/corpus'), out: at('copy/site'), withoutArchive });
    const after = await sumsOf(at('site'));
    expect(differences(after, await sumsOf(at('copy/site')))).toEqual([]);

    const changed = differences(before, after);
    expect(changed).toContain('plan-2021/task-1/index.html');
    expect(changed).toContain('old/index.html');
    // The words of the edited clause stand beside the clauses that are related to it.
    expect(changed).toContain('plan-2022/task-1/index.html');
    expect(changed.filter((file) => file.startsWith('fund/'))).toEqual([]);
    expect((await stat(at('site/fund/index.html'))).ino).toBe(kept.ino);
  }, 900_000);

  it('notices a page that somebody has changed by hand', async () => {
    await writeFile(at('site/fund/index.html'), '改过');
    await buildSite({ corpus: at('corpus'), out: at('site'), withoutArchive });
    expect(differences(await sumsOf(at('site')), await sumsOf(at('copy/site')))).toEqual([]);
  }, 900_000);
});

async function writeTexts(dir: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const [slug, text] of Object.entries(texts)) {
    await writeFile(join(dir, `${slug}.txt`), text);
  }
}

describe('documents rendered by processes that see only what they need', () => {
  it('are the same as rendered with the whole library', async () => {
    await buildSite({ out: join(folder, 'sliced'), batch: 80 });
    const isDocument = (file: string): boolean =>
      /^[^/]+-[^/]+\/.*\.(?:html|md|txt|json)$/u.test(file);
    const [whole, sliced] = await Promise.all([
      sumsOf(inject('dist')),
      sumsOf(join(folder, 'sliced')),
    ]);
    const documents = differences(whole, sliced).filter(isDocument);
    expect([...sliced.keys()].filter(isDocument).length).toBeGreaterThan(100);
    expect(documents).toEqual([]);
  }, 900_000);
});
