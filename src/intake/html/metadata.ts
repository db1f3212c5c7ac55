import type { Element } from 'hast';
import { collapse, printedLength, trimmed } from '../lines.ts';
import { allTags, elementsIn, textOf } from './tree.ts';

/** What the tables of government pages state about a document. */
const LABELS =
  `索引号 文号 文件号 文件编号 发文字号 发文号 发布机构 发文机关 发文单位 制发机关 发布单位
  公开责任部门 主题分类 主题词 体裁分类 组配分类 信息分类 公开方式 公开时限 公开范围 公开形式 公开日期 公开主体
  成文日期 成文时间 发文日期 发布日期 发布时间 生成日期 印发日期 生效日期 实施日期 有效期 有效性 时效性 效力状态
  废止日期 失效日期 文件状态 是否有效 标题 名称 信息名称 文件名称 关键词 内容概述 规范性文件编号
  规范性文件统一编号 规范性文件登记号 统一编号 统一登记号 服务对象 来源`.split(/\s+/u);
/** Labels are often spaced out: 文 号, 标　　题. */
const SPACED = LABELS.map((label) => [...label].join('[\\s\\u00a0]*')).join('|');
const LABEL = new RegExp(`^(?:${SPACED})\\s*[：:]?$`, 'u');
const LABELLED = new RegExp(`^((?:${SPACED})\\s*[：:])\\s*(.*)$`, 'su');
/** A table of facts is short. */
const LONGEST = 1500;
const FEWEST = 2;

/** The rows of a table of facts about the document, cells parted by bars; null where it is none. */
export function metadataRows(element: Element): string[] | null {
  if (!/^(?:table|ul|ol|dl|div|section)$/.test(element.tagName)) return null;
  const length = printedLength(textOf(element));
  if (length > LONGEST) return null;
  const printed = rowsOf(element);
  // Words beside the cells, as a caption is, would be lost.
  if (printedLength(printed.flat().join('')) !== length) return null;
  const rows = printed.map((cells) => cells.flatMap(splitLabel));
  const labels = rows.flat().filter((cell) => LABEL.test(cell)).length;
  if (labels < FEWEST || rows.length === 0) return null;
  const foreign = rows.filter(([first = '']) => !LABEL.test(first)).length;
  return foreign * 3 > rows.length ? null : rows.map(rowText);
}

function rowText(cells: readonly string[]): string {
  return `${cells.map((cell) => (LABEL.test(cell) ? withColon(cell) : cell)).join(' | ')} |`;
}

function withColon(label: string): string {
  return /[：:]$/u.test(label) ? label : `${label}：`;
}

/** `索引号：2950800` in one cell is a label and its value. */
function splitLabel(cell: string): string[] {
  const [, label, value = ''] = LABELLED.exec(cell) ?? [];
  return label === undefined ? [cell] : value === '' ? [label] : [label, value];
}

/** Cells of each row of a table, or the items of a list and the blocks of a frame. */
function rowsOf(element: Element): string[][] {
  if (element.tagName === 'table') {
    return allTags(element, 'tr')
      .map((row) => elementsIn(row).map(cellText))
      .filter((cells) => cells.some((cell) => cell !== ''));
  }
  if (element.tagName === 'dl') return pairsOf(elementsIn(element).map(cellText));
  if (elementsIn(element).some(({ tagName }) => /^(?:table|ul|ol|dl)$/.test(tagName))) return [];
  return elementsIn(element)
    .map((item) => [cellText(item)])
    .filter(([text]) => text !== '');
}

function pairsOf(cells: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    if (row === undefined || LABEL.test(cell) || row.length > 1) rows.push([cell]);
    else row.push(cell);
  }
  return rows;
}

function cellText(element: Element): string {
  return trimmed(collapse(textOf(element)));
}
