import type { SetAside } from '../../model/reading.ts';
import { damaged, type ReaderResult } from '../fault.ts';
import { toText, type PlacedLine } from '../lines.ts';
import { readBlocks, type Tools } from './blocks.ts';
import { Counting } from './counting.ts';
import { paragraphsBelow } from './inline.ts';
import { readLists } from './lists.ts';
import { Story } from './story.ts';
import { readStyles } from './styles.ts';
import { unzipParts } from './unzip.ts';
import { allOf, childOf, childrenOf, ownTextOf, rootOf, type Element } from './xml.ts';

type Parts = ReadonlyMap<string, string>;

/**
 * A Word file → its text: the numbers that Word counts by itself are written out, table rows are
 * lines with bars between the cells, changes that were tracked are taken as accepted.
 *
 * Throws `Unreadable`: `damaged-file`, `zip-bomb`.
 */
export function readDocx(bytes: Uint8Array): ReaderResult {
  const parts = unzipParts(bytes);
  const root = rootOf(parts, mainPart(parts));
  const body = childOf(root, 'w:body');
  if (body === null) throw damaged('Word 文件');
  const styles = readStyles(rootOf(parts, 'word/styles.xml'));
  const lists = readLists(rootOf(parts, 'word/numbering.xml'), styles);
  const story = new Story();
  const tools: Tools = { story, counting: new Counting(lists, styles), styles };
  const lines = readBlocks(body, tools);
  story.closeContents();
  const text = toText([...lines, ...notesOf(parts, tools)]);
  return {
    reading: {
      format: 'docx',
      ...text,
      setAside: [...story.aside, ...besideTheText(parts)],
      notes: remarks(story),
    },
    warnings: warningsOf(story),
  };
}

/** Where the text stands: what the package says, `word/document.xml` as a rule. */
function mainPart(parts: Parts): string {
  const relations = rootOf(parts, '_rels/.rels');
  const main = (relations === null ? [] : childrenOf(relations)).find(({ attributes }) =>
    (attributes['Type'] ?? '').endsWith('/officeDocument'),
  );
  const target = (main?.attributes['Target'] ?? '').replace(/^\//, '');
  return parts.has(target) ? target : 'word/document.xml';
}

/** The notes that the text refers to, each with its mark, after the text. */
function notesOf(parts: Parts, tools: Tools): PlacedLine[] {
  const lines: PlacedLine[] = [];
  // A note may refer to no other, so the list does not grow here.
  tools.story.notes.slice().forEach((note, i) => {
    const [kind = '', id = ''] = note.split(' ');
    const root = rootOf(parts, `word/${kind}s.xml`);
    const element = (root === null ? [] : childrenOf(root)).find(
      ({ attributes }) => attributes['w:id'] === id,
    );
    const text = element === undefined ? '' : readBlocks(element, tools).map((line) => line.text);
    const mark = `［注${String(i + 1)}］`;
    lines.push({ text: mark + [...text].filter((line) => line !== '').join(' '), place: '脚注' });
  });
  return lines;
}

const BESIDE: readonly (readonly [RegExp, string])[] = [
  [/^word\/header\d*\.xml$/, '页眉'],
  [/^word\/footer\d*\.xml$/, '页脚'],
  [/^word\/comments\.xml$/, '批注'],
  [/^word\/diagrams\/data\d*\.xml$/, '图示里的文字'],
  [/^word\/charts\/chart\d*\.xml$/, '图表里的文字'],
];

/** Headers, footers, comments, words in drawings; the same words in several parts are listed once. */
function besideTheText(parts: Parts): SetAside[] {
  const found = [...parts.keys()].sort().flatMap((name) => {
    const what = BESIDE.find(([pattern]) => pattern.test(name))?.[1];
    const root = what === undefined ? null : rootOf(parts, name);
    if (what === undefined || root === null) return [];
    return textsOf(root).map((text) => ({ what, text, place: '' }));
  });
  const seen = new Set<string>();
  return found.filter(({ what, text }) => {
    const key = `${what} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

function textsOf(root: Element): string[] {
  const comments = allOf(root, 'w:comment');
  const parts = comments.length > 0 ? comments : [root];
  return parts
    .map((part) => [...paragraphsBelow(part), ...drawnBelow(part)].join('\n'))
    .filter((text) => text !== '');
}

/** The words of a diagram or a chart, which have paragraphs of their own kind. */
function drawnBelow(part: Element): string[] {
  return allOf(part, 'a:p')
    .map((paragraph) => allOf(paragraph, 'a:t').map(ownTextOf).join('').trim())
    .filter((text) => text !== '');
}

function remarks(story: Story): string[] {
  const notes: readonly (readonly [number, (count: string) => string])[] = [
    [story.counted('number'), (n) => `Word 自动编号 ${n} 处，已按其设定写出`],
    [story.counted('table'), (n) => `表格 ${n} 个，一行写作一行，单元格之间加竖线`],
    [story.counted('insertion'), (n) => `修订中插入的文字 ${n} 处，按已接受处理`],
    [story.counted('break'), (n) => `段内换行 ${n} 处，各作一行`],
    [story.counted('box'), (n) => `文本框 ${n} 个，文字排在所附段落之后`],
    [story.notes.length, (n) => `脚注、尾注 ${n} 条，以［注1］等标出，排在文末`],
  ];
  return notes.flatMap(([count, say]) => (count === 0 ? [] : [say(String(count))]));
}

function warningsOf(story: Story): ReaderResult['warnings'] {
  const pictures = story.counted('picture');
  const hint = '请对照原件；其中有文字的，请另行录入';
  return [
    ...(pictures === 0
      ? []
      : [
          {
            rule: 'picture-not-read',
            line: 1,
            message: `有 ${String(pictures)} 处图片，其中的文字没有读出`,
            hint,
          },
        ]),
    ...(story.counted('chunk') === 0
      ? []
      : [
          {
            rule: 'embedded-file-not-read',
            line: 1,
            message: `有 ${String(story.counted('chunk'))} 处嵌入的另一份文件，其中的文字没有读出`,
            hint: '请用 Word 打开，另存一份再收',
          },
        ]),
    ...(story.unknownSymbols === 0
      ? []
      : [
          {
            rule: 'symbol-unknown',
            line: 1,
            message: `有 ${String(story.unknownSymbols)} 个符号认不出，以 □ 代替`,
            hint,
          },
        ]),
  ];
}
