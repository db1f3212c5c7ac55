import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { docx, family, level, listed, numbering, p, r } from '../intake/docx/docx.fixture.ts';

const FOLDER = path.join(import.meta.dirname, '../intake/fixtures');

const LISTS = numbering(
  family(
    0,
    [
      level(0, 'chineseCountingThousand', '%1、'),
      level(1, 'chineseCountingThousand', '（%2）'),
      level(2, 'decimal', '%3.'),
    ],
    { 1: '' },
  ),
);

function row(...cells: string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
}

/** A plan as an office writes it: numbers by Word, a table, a change that was tracked. */
const PLAN = docx({
  document: [
    p('某市2026年科技创新工作方案'),
    p('为推动科技创新，制定本方案。'),
    p('总体要求', listed(1)),
    p('坚持创新驱动，加快转型。'),
    p('重点任务', listed(1)),
    p('建设平台', listed(1, 1)),
    p('争创重点实验室。支持企业牵头。', listed(1, 2)),
    p(
      `${r('完善')}<w:ins>${r('科研')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>${r('设施。统筹布局。')}`,
      listed(1, 2),
    ),
    p('引育人才', listed(1, 1)),
    `<w:tbl>${row('序号', '任务')}${row('1', '实验室')}</w:tbl>`,
    p('保障措施', listed(1)),
    p('加强领导，落实责任。'),
  ].join(''),
  numbering: LISTS,
});

/** Every document that intake is tried on: the folder's, and Word files made here. */
export function fixtureDocuments(): ReadonlyMap<string, Uint8Array> {
  const kept = readdirSync(FOLDER)
    .sort()
    .map((name) => [name, new Uint8Array(readFileSync(path.join(FOLDER, name)))] as const);
  return new Map([...kept, ['工作方案 2026.docx', PLAN]]);
}
