/** What the page says about the end of a line of the file. */
export interface PagePlace {
  /** The line breaks because the page ends, not the paragraph. */
  readonly full: boolean;
  /** The lines that follow fill up the line of the page that it began, and no new paragraph. */
  readonly goesOn: boolean;
}

/** What of a line of the file matters here. */
export interface LineOnPage {
  readonly width: number;
  /** The line begins or is a paragraph of its own, whatever its width. */
  readonly ends: boolean;
}

/** A line of the page at least this much of the width is full. */
const FULL = 0.85;
/** Paragraphs are set in by two characters; the file no longer shows it. */
const INDENT = 2;
/** Spacing and half-width marks make a line of the page a little shorter or longer, in characters. */
const SHORTER = 2;
const LONGER = 1.2;

/** The width of a printed text in full-width characters; Latin letters and digits are half as wide. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character <= '\u024f' ? 0.5 : 1;
  return width;
}

/**
 * Follows the lines of the page through a file. Conversion from PDF breaks one line of a justified
 * page in several lines of the file, at punctuation:
 *
 *   2. 切实发挥执法保护标准指南作用。   ← three lines of the file,
 *   继续完善专利、                     ← one of the page: together they
 *   商标执法办案标准，深入落实《商       ← have the width of the page
 */
export class PageWidth {
  readonly #width: number;
  readonly #lines: readonly LineOnPage[];
  /** How much of its line of the page is filled up to the end of the last line. */
  #filled = 0;

  constructor(width: number, lines: readonly LineOnPage[]) {
    this.#width = width;
    this.#lines = lines;
  }

  /** Line `index` begins a paragraph. */
  begin(index: number): void {
    this.#filled = INDENT + this.#widthAt(index);
  }

  /** Line `index` goes on with a paragraph, on the same line of the page where it has room. */
  goOn(index: number): void {
    const width = this.#widthAt(index);
    const sum = this.#filled + width;
    this.#filled = sum <= this.#width + LONGER ? sum : width;
  }

  /** The place between the last line and line `index`, which is not yet taken in. */
  at(index: number): PagePlace {
    const full = this.#filled >= this.#width * FULL;
    const goesOn = this.#fills(this.#filled, index) && !this.#fills(INDENT, index);
    return { full, goesOn };
  }

  /** True when the lines from `index` on, added to what is filled, end just where the page does. */
  #fills(filled: number, index: number): boolean {
    let sum = filled;
    for (let i = index; sum <= this.#width + LONGER; i += 1) {
      const line = this.#lines[i];
      if (line === undefined || line.ends) return false;
      sum += line.width;
      if (sum >= this.#width - SHORTER && sum <= this.#width + LONGER) return true;
    }
    return false;
  }

  #widthAt(index: number): number {
    return this.#lines[index]?.width ?? 0;
  }
}
