/** Shows which clauses changed between the saved copy and the network's version. */
import type { ComparedDocument } from '../../compare/data.ts';
import { dataPath } from '../../compare/data.ts';
import { el } from '../../search/client/dom.ts';
import { changedClauses } from '../changes.ts';
import type { ChangedClause } from '../changes.ts';
import { REASONS } from '../list.ts';
import type { ChangeReason, CopyVersion, ListedFile } from '../list.ts';
import { fromNetwork } from './download.ts';
import { readList } from './save.ts';
import type { CopyStore } from './store.ts';

const KINDS = { changed: '改动', added: '新增', gone: '撤去' };
/** More than these are only counted. */
const SHOWN = 100;

interface DocumentChanges {
  readonly slug: string;
  readonly title: string;
  readonly changes: readonly ChangedClause[];
}

/** Elements that list the changes, document by document, with the editors' reasons. */
export async function changeList(
  store: CopyStore,
  scope: string,
  current: CopyVersion,
  latest: CopyVersion,
): Promise<HTMLElement[]> {
  const [documents, reasons] = await Promise.all([
    changedDocuments(store, scope, current, latest),
    readReasons(scope),
  ]);
  const all = documents.flatMap(({ changes }) => changes);
  if (all.length === 0) {
    return [el('p', {}, '条款的文字没有改动；改动的是编者的说明、关系、主题或指标。')];
  }
  const counts = (['changed', 'added', 'gone'] as const)
    .map((kind) => [KINDS[kind], all.filter((one) => one.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}${count}条`);
  let left = SHOWN;
  const lists = documents.flatMap(({ slug, title, changes }) => {
    const shown = changes.slice(0, left);
    left -= shown.length;
    const items = shown.map((change) => changeItem(scope, slug, change, reasons));
    return shown.length === 0 ? [] : [el('h3', {}, title), el('ul', {}, ...items)];
  });
  const rest = all.length > SHOWN ? [el('p', {}, `另有${all.length - SHOWN}条。`)] : [];
  return [el('p', {}, `与保存的副本相比：${counts.join('，')}。`), ...lists, ...rest];
}

async function changedDocuments(
  store: CopyStore,
  scope: string,
  current: CopyVersion,
  latest: CopyVersion,
): Promise<DocumentChanges[]> {
  const [old, now] = await Promise.all([
    readList(store, scope, current).then(documentFiles),
    readList(store, scope, latest).then(documentFiles),
  ]);
  const slugs = [...new Set([...now.keys(), ...old.keys()])];
  const differing = slugs.filter((slug) => old.get(slug) !== now.get(slug));
  const found = differing.map(async (slug) => {
    const saved = old.has(slug) ? await store.file(current.id, dataPath(slug)) : undefined;
    const sum = now.get(slug);
    const published =
      sum === undefined ? undefined : await fromNetwork(scope, latest.id, dataPath(slug), sum);
    const before = await documentIn(saved);
    const after = await documentIn(published);
    return {
      slug,
      title: (after ?? before)?.title ?? slug,
      changes: changedClauses(before, after),
    };
  });
  return Promise.all(found);
}

async function documentIn(response: Response | undefined): Promise<ComparedDocument | null> {
  return response === undefined ? null : ((await response.json()) as ComparedDocument);
}

/** The sums of the documents' data, by slug. */
function documentFiles(list: readonly ListedFile[]): Map<string, string> {
  const [start = '', end = ''] = dataPath('*').split('*');
  return new Map(
    list
      .filter(([path]) => path.startsWith(start) && path.endsWith(end))
      .map(([path, sum]) => [path.slice(start.length, -end.length), sum]),
  );
}

async function readReasons(scope: string): Promise<Map<string, ChangeReason>> {
  const response = await fetch(scope + REASONS, { cache: 'no-cache' });
  const reasons = response.ok ? ((await response.json()) as ChangeReason[]) : [];
  return new Map(reasons.map((reason) => [reason.id, reason]));
}

function changeItem(
  scope: string,
  slug: string,
  { anchor, kind, label, before, after }: ChangedClause,
  reasons: ReadonlyMap<string, ChangeReason>,
): HTMLElement {
  // A new clause is in no saved copy yet: its address leads nowhere until the copy is replaced.
  const name =
    kind === 'added'
      ? label
      : el('a', { href: `${new URL(scope).pathname}${slug}/#${anchor}` }, label);
  const given = reasons.get(`${slug}/${anchor}`);
  return el(
    'li',
    { 'data-change': kind, 'data-clause': `${slug}/${anchor}` },
    el('strong', {}, KINDS[kind]),
    ' ',
    name,
    ...(before === '' ? [] : [' ', el('del', {}, before)]),
    ...(after === '' ? [] : [' ', el('ins', {}, after)]),
    ...(given === undefined ? [] : [el('span', { class: 'soft' }, ` 理由：${given.reason}`)]),
  );
}
