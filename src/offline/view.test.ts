import { describe, expect, it } from 'vitest';
import type { CopyVersion } from './list.ts';
import { viewOf } from './view.ts';

const old: CopyVersion = {
  id: 'a1',
  corpus: 'c1',
  date: '2026-01-02',
  files: 20,
  bytes: 2_000_000,
};
const rebuilt: CopyVersion = { ...old, id: 'a2' };
const next: CopyVersion = {
  ...old,
  id: 'b1',
  corpus: 'c2',
  date: null,
  files: 21,
  bytes: 3_000_000,
};
const begun = (version: CopyVersion) => ({ version, files: 7 });

describe('what the page says and offers', () => {
  it.each([
    ['nothing saved', null, null, old, '占2.00 MB', '保存以供离线（2.00 MB）', false, false],
    ['nothing saved, no network', null, null, null, '不能保存', null, false, false],
    ['begun', null, begun(old), old, '没有存完：已有7 / 20', '继续保存', true, false],
    [
      'begun of another version',
      null,
      begun(old),
      next,
      '7 / 20',
      '保存以供离线（3.00 MB）',
      true,
      false,
    ],
    ['saved', old, null, old, '与网站相同', null, true, false],
    ['saved, no network', old, null, null, '不知道有没有新版本', null, true, false],
    [
      'saved, the program is newer',
      old,
      null,
      rebuilt,
      '文本没有变',
      '更新副本（2.00 MB）',
      true,
      false,
    ],
    [
      'saved, the texts are newer',
      old,
      null,
      next,
      '新的文本：文库版本c2',
      '更新副本（3.00 MB）',
      true,
      true,
    ],
    ['an update begun', old, begun(next), next, '原来的副本完好', '继续更新', true, true],
    ['an update begun, no network', old, begun(next), null, '原来的副本完好', null, true, false],
  ])('%s', (_name, current, started, latest, said, act, removable, newer) => {
    const view = viewOf({ current, begun: started, latest });
    expect(view.text).toContain(said);
    expect(view).toMatchObject({ act, removable, newer });
  });
});

describe('a copy that has lost files', () => {
  it.each([
    ['with a network', old, '补全副本（缺3个文件）'],
    ['without one', null, null],
  ])('is not called whole %s', (_case, latest, act) => {
    const view = viewOf({ current: old, lost: 3, begun: null, latest });
    expect(view.text).toContain('20个文件中缺少3个');
    expect(view.text).not.toContain('与网站相同');
    expect(view.act).toBe(act);
  });

  it('is not called whole when completing it broke off', () => {
    const view = viewOf({ current: old, lost: 3, begun: begun(old), latest: old });
    expect(view.text).not.toContain('完好');
    expect(view.act).toBe('补全副本（缺3个文件）');
  });
});
