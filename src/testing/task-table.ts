import { docx, p } from '../intake/docx/docx.fixture.ts';

/** A cell is its paragraphs. */
type Cell = readonly string[];

interface TaskRow {
  readonly task: Cell;
  readonly units: Cell;
  readonly due: string;
}

const TITLE = '某市人民政府办公室关于印发2026年重点工作分工方案的通知';
const NOTICE = [
  '某政办发〔2026〕3号',
  '各县（市、区）人民政府，市级有关部门：',
  '《2026年重点工作分工方案》已经市政府同意，现印发给你们，请认真组织实施。',
  '一、加强组织领导。各责任单位要细化举措，压实责任。',
  '二、严格督促检查。完成情况按季度通报。',
];
const HEAD = ['附件', '2026年重点工作分工方案'];
const COLUMNS = ['序号', '重点任务', '责任单位', '完成时限'];
const FOOT = '注：责任单位有两个以上的，列在首位的为牵头单位。';

const BANDS = ['一、科技创新', '二、现代产业', '三、改革开放', '四、民生保障'];
const OBJECTS = [
  '市重点实验室体系',
  '产业基础再造工程',
  '概念验证中心',
  '专精特新企业培育库',
  '科技成果转化平台',
  '智能工厂和未来工厂',
  '跨境电子商务综合试验区',
  '人才公寓和青年驿站',
  '社区嵌入式服务设施',
  '河湖生态缓冲带',
  '数字政府一体化平台',
];
const UNITS = ['市科技局', '市发展改革委', '市经济和信息化局', '市财政局', '市民政局'];

/** Eleven tasks below every band; some have cells of several paragraphs, some two units. */
function rowsOf(band: number): TaskRow[] {
  return OBJECTS.map((object, i) => {
    const nth = band * OBJECTS.length + i + 1;
    const steps = ['1.上半年完成方案编制；', '2.下半年全面组织实施。'];
    const unit = UNITS[nth % UNITS.length] ?? '';
    return {
      task: [`建设${object}，新增项目${String(nth)}个。`, ...(i % 4 === 1 ? steps : [])],
      units: i % 3 === 0 ? [unit, UNITS[(nth + 2) % UNITS.length] ?? ''] : [unit],
      due: i % 2 === 0 ? '12月底' : '6月底',
    };
  });
}

/** Bands and rows of the table, numbered through. */
function table(bandRow: (band: string) => string, row: (cells: readonly Cell[]) => string): string {
  let number = 0;
  return BANDS.flatMap((band, at) => [
    bandRow(band),
    ...rowsOf(at).map(({ task, units, due }) => {
      number += 1;
      return row([[String(number)], task, units, [due]]);
    }),
  ]).join('');
}

/** A notice with a table of 44 tasks below four bands, as a Word file. */
export function taskTableInWord(): Uint8Array {
  const cell = (paragraphs: Cell, span = ''): string =>
    `<w:tc><w:tcPr>${span}</w:tcPr>${paragraphs.map((text) => p(text)).join('')}</w:tc>`;
  const row = (cells: readonly Cell[]): string =>
    `<w:tr>${cells.map((one) => cell(one)).join('')}</w:tr>`;
  const band = (text: string): string => `<w:tr>${cell([text], '<w:gridSpan w:val="4"/>')}</w:tr>`;
  const rows = row(COLUMNS.map((name) => [name])) + table(band, row);
  const above = [TITLE, ...NOTICE, ...HEAD].map((text) => p(text)).join('');
  return docx({ document: `${above}<w:tbl>${rows}</w:tbl>${p(FOOT)}` });
}

/** The same as a page of a portal, where the table is far longer than the notice above it. */
export function taskTablePage(): Uint8Array {
  const lines = (texts: Cell): string => texts.map((text) => `<p>${text}</p>`).join('\n');
  const row = (cells: readonly Cell[]): string =>
    `<tr>${cells.map((one) => `<td>${lines(one)}</td>`).join('')}</tr>\n`;
  const band = (text: string): string => `<tr><td colspan="4">${text}</td></tr>\n`;
  const head = `<thead><tr>${COLUMNS.map((name) => `<th>${name}</th>`).join('')}</tr></thead>`;
  const page = `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${TITLE}_某市人民政府</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/zc/">政策文件</a></div>
<div class="article"><h1>${TITLE}</h1>
<div class="info">发布时间：2026-02-12 来源：市府办</div>
<div id="zoom">${lines(NOTICE)}
<div class="wrap">${lines(HEAD)}
<table>${head}<tbody>${table(band, row)}</tbody></table></div>
<p>${FOOT}</p></div></div>
<div class="list"><p>近日，全市重点工作推进会召开，会议要求各地抓紧抓实，确保完成。</p></div>
<div class="footer">主办单位：某市人民政府办公室</div>
</body></html>`;
  return new TextEncoder().encode(page);
}
