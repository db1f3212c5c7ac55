import { getDocumentProxy } from 'unpdf';
import { damaged, Unreadable, type ReaderResult } from '../fault.ts';
import { ENCRYPTED, FONT_ELSEWHERE } from '../faults.ts';
import { toText } from '../lines.ts';
import { pageLines, type PdfPiece } from './page.ts';
import { toParagraphs } from './paragraphs.ts';
import { countRadicals, withoutRadicals } from './radicals.ts';
import { withoutRunningLines } from './running.ts';

/**
 * A PDF with text → its paragraphs: page numbers, heads and feet set aside, line ends inside
 * paragraphs closed.
 *
 * Throws `Unreadable`: `encrypted-file`, `damaged-file`, `font-not-embedded`.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReaderResult> {
  const printed = await piecesOf(bytes);
  const radicals = printed.flat().reduce((sum, { text }) => sum + countRadicals(text), 0);
  const pieces = printed.map((page) =>
    page.map((piece) => ({ ...piece, text: withoutRadicals(piece.text) })),
  );
  const running = withoutRunningLines(pieces.map((page, i) => pageLines(page, i + 1)));
  const { lines, joined, numbers } = toParagraphs(running.pages);
  const turned = pieces.flatMap((page, i) =>
    page
      .filter(({ isTurned, text }) => isTurned && text.trim() !== '')
      .map(({ text }) => ({ what: '斜排的文字', text, place: `第${String(i + 1)}页` })),
  );
  return {
    reading: {
      format: 'pdf',
      ...toText(lines),
      setAside: [...running.setAside, ...turned],
      notes: [
        `共 ${String(pieces.length)} 页，按版面从上到下、从左到右取出文字`,
        ...(radicals > 0 ? [`部首符号 ${String(radicals)} 个，已换成字形相同的汉字`] : []),
        ...(joined > 0 ? [`页面折行接回段落 ${String(joined)} 处`] : []),
        ...(numbers.length > 0
          ? [`断在两行的数接上 ${String(numbers.length)} 个：${numbers.join('、')}`]
          : []),
      ],
    },
    warnings: emptyPages(pieces),
  };
}

async function piecesOf(bytes: Uint8Array): Promise<PdfPiece[][]> {
  try {
    // The reader takes the bytes for its own.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const pages: PdfPiece[][] = [];
    let isShowing = false;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) => ('str' in item ? [toPiece(item)] : []));
      pages.push(pieces);
      if (pieces.length === 0) isShowing ||= await showsText(page);
      page.cleanup();
    }
    await document.cleanup();
    if (isShowing && pages.flat().length === 0) throw new Unreadable(FONT_ELSEWHERE);
    return pages;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw isLocked ? new Unreadable(ENCRYPTED) : damaged('PDF ');
  }
}

/** What a page's commands are called that put signs on it. */
const SHOWING = new Set([44, 45, 46, 47]);

interface Commands {
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
}

/** True where a page has text, whether or not anything tells which characters it is. */
async function showsText(page: Commands): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((command) => SHOWING.has(command));
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function toPiece({ str, transform, width, height }: TextItem): PdfPiece {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const size = Math.abs(height) || Math.hypot(a, b);
  return { text: str, x, y, width, size, isTurned: Math.abs(b) > Math.abs(a) / 10 };
}

function emptyPages(pages: readonly (readonly PdfPiece[])[]): ReaderResult['warnings'] {
  const empty = pages.flatMap((page, i) =>
    page.some(({ text }) => text.trim() !== '') ? [] : [String(i + 1)],
  );
  if (empty.length === 0 || empty.length === pages.length) return [];
  return [
    {
      rule: 'page-without-text',
      line: 1,
      message: `第 ${empty.join('、')} 页没有文字，大概是图片`,
      hint: '请对照原件；其中有文字的，请另行录入',
    },
  ];
}
