import type { SetAside } from '../../model/reading.ts';
import type { Element } from './xml.ts';

/** Things that are counted on the way, to be said at the end. */
export type Counted = 'insertion' | 'break' | 'picture' | 'box' | 'chunk' | 'number' | 'table';

/** Signs of picture fonts that forms use, by their code there. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xa8, '□'],
  [0x6f, '□'],
  [0x71, '□'],
  [0xfe, '☑'],
  [0x52, '☑'],
  [0xfc, '√'],
  [0xfb, '×'],
  [0xb7, '•'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x75, '◆'],
]);

interface Field {
  instruction: string;
  showing: boolean;
}

/** What a reader of a Word file remembers while it goes through the text. */
export class Story {
  readonly aside: SetAside[] = [];
  readonly counts = new Map<Counted, number>();
  /** Ids of the notes that the text refers to, in order: `footnote 3`. */
  readonly notes: string[] = [];
  /** 1-based number of the paragraph being read. */
  paragraph = 0;
  unknownSymbols = 0;
  readonly #fields: Field[] = [];
  #contents = '';

  get place(): string {
    return `第${String(this.paragraph)}段`;
  }

  count(what: Counted): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  counted(what: Counted): number {
    return this.counts.get(what) ?? 0;
  }

  setAside(what: string, text: string): void {
    if (text.trim() === '') return;
    const last = this.aside.at(-1);
    if (last?.what === what && last.place === this.place) {
      this.aside[this.aside.length - 1] = { ...last, text: last.text + text };
    } else this.aside.push({ what, text, place: this.place });
  }

  fieldMark(kind: string): void {
    if (kind === 'begin') this.#fields.push({ instruction: '', showing: false });
    const field = this.#fields.at(-1);
    if (field !== undefined && kind === 'separate') field.showing = true;
    if (kind !== 'end') return;
    this.#fields.pop();
    if (!this.#inContents()) this.closeContents();
  }

  fieldInstruction(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined) field.instruction += text;
  }

  /** False for what a field does not show, and for a table of contents, which only repeats the headings. */
  isShown(text: string): boolean {
    if (this.#inContents()) {
      this.#contents += text;
      return false;
    }
    return this.#fields.every(({ showing }) => showing);
  }

  /** Ends a line of the table of contents. */
  endParagraph(): void {
    if (this.#contents !== '' && !this.#contents.endsWith('\n')) this.#contents += '\n';
  }

  closeContents(): void {
    this.setAside('自动生成的目录', this.#contents);
    this.#contents = '';
  }

  /** The sign that a picture font has under this code. */
  symbol(code: string): string {
    const sign = SYMBOLS.get(Number.parseInt(code, 16) & 0xff);
    if (sign === undefined) this.unknownSymbols += 1;
    return sign ?? '□';
  }

  /** The mark of a note, as it stands in the text and before the note at the end. */
  noteMark(reference: Element): string {
    const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    this.notes.push(`${kind} ${reference.attributes['w:id'] ?? ''}`);
    return `［注${String(this.notes.length)}］`;
  }

  #inContents(): boolean {
    return this.#fields.some(({ instruction }) => /^\s*TOC\b/u.test(instruction));
  }
}

/** A memory for parts that stand beside the text. */
export function rootStory(): Story {
  return new Story();
}
