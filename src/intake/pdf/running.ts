import type { SetAside } from '../../model/reading.ts';
import type { PdfLine } from './page.ts';

/** How many lines at either end of a page may be its head or foot. */
const EDGE = 2;
/** On so many of the pages, but two at least, the same line is a running one. */
const SHARE = 0.5;
/** Points by which a running line may stand higher or lower. */
const SWAY = 6;
const PAGE_NUMBER =
  /^[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–－·\s]*$/u;

/** The pages without heads, feet and numbers, which are set aside. */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly setAside: readonly SetAside[];
} {
  const edges = pages.map((lines) => edgesOf(lines));
  const setAside: SetAside[] = [];
  const kept = pages.map((lines, i) =>
    lines.filter((line) => {
      const what = edges[i]?.includes(line) === true ? runningLine(line, lines, edges) : null;
      if (what !== null)
        setAside.push({ what, text: line.text, place: `第${String(line.page)}页` });
      return what === null;
    }),
  );
  return { pages: kept, setAside };
}

function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  return [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
}

function runningLine(
  line: PdfLine,
  lines: readonly PdfLine[],
  edges: readonly (readonly PdfLine[])[],
): string | null {
  const isOutermost = line === lines[0] || line === lines.at(-1);
  if (PAGE_NUMBER.test(line.text) && isOutermost) return '页码';
  const same = edges.filter((others) => others.some((other) => isSame(line, other))).length;
  if (same < Math.max(2, SHARE * edges.length)) return null;
  if (PAGE_NUMBER.test(line.text)) return '页码';
  return line === lines[0] || line === lines[1] ? '页眉' : '页脚';
}

function isSame(line: PdfLine, other: PdfLine): boolean {
  return Math.abs(line.y - other.y) < SWAY && plain(line.text) === plain(other.text);
}

function plain(text: string): string {
  return text.replace(/\s/gu, '').replace(/\d+/gu, '#');
}
