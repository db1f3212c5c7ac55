import { rootStory, type Story } from './story.ts';
import type { Styles } from './styles.ts';
import { allOf, childOf, childrenOf, isOn, ownTextOf, valueOf, type Element } from './xml.ts';

/** What a paragraph holds: its text, line ends of its own included, and the boxes that hang on it. */
export interface Inline {
  readonly text: string;
  /** Contents of text boxes: elements with paragraphs and tables. */
  readonly boxes: readonly Element[];
}

/** Which styles hide what is written in them. */
type Hiding = Pick<Styles, 'hides' | 'normal'>;

const SHOWING: Hiding = { hides: () => false, normal: null };

/** Reads what stands in a paragraph as the page shows it. What it does not show is set aside in `story`. */
export function readInline(paragraph: Element, story: Story, styles: Hiding = SHOWING): Inline {
  const style = valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? styles.normal;
  const reader = new InlineReader(story, styles, style !== null && styles.hides(style));
  reader.readAll(paragraph);
  return { text: reader.text, boxes: reader.boxes };
}

class InlineReader {
  text = '';
  readonly boxes: Element[] = [];
  readonly #story: Story;
  readonly #styles: Hiding;
  readonly #hidden: boolean;

  /** `hidden` says that the paragraph's style hides what says nothing else of itself. */
  constructor(story: Story, styles: Hiding, hidden: boolean) {
    this.#story = story;
    this.#styles = styles;
    this.#hidden = hidden;
  }

  readAll(parent: Element): void {
    for (const child of childrenOf(parent)) this.#read(child);
  }

  #read(element: Element): void {
    switch (element.name) {
      case 'w:r':
        this.#run(element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#story.setAside('修订中删去的文字', textBelow(element));
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.#story.count('insertion');
        this.readAll(element);
        break;
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
      case 'w:sdtEndPr':
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#say(formula(element));
        break;
      default:
        // Links, fields, smart tags and content controls: what counts is inside.
        this.readAll(element);
    }
  }

  #run(run: Element): void {
    if (this.#isHidden(childOf(run, 'w:rPr'))) {
      this.#story.setAside('隐藏的文字', textBelow(run));
      return;
    }
    for (const child of childrenOf(run)) this.#runPart(child);
  }

  /** What a run says of itself counts first; of its two styles, as Word has it, one undoes the other. */
  #isHidden(properties: Element | null): boolean {
    if (childOf(properties, 'w:vanish') !== null) return isOn(properties, 'w:vanish');
    const style = valueOf(properties, 'w:rStyle');
    return this.#hidden !== (style !== null && this.#styles.hides(style));
  }

  #runPart(part: Element): void {
    switch (part.name) {
      case 'w:t':
        this.#say(ownTextOf(part));
        break;
      case 'w:delText':
        this.#story.setAside('修订中删去的文字', ownTextOf(part));
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#say('\t');
        break;
      case 'w:br':
      case 'w:cr':
        if (part.attributes['w:type'] === undefined) this.#story.count('break');
        this.#say('\n');
        break;
      case 'w:noBreakHyphen':
        this.#say('-');
        break;
      case 'w:sym':
        this.#say(this.#story.symbol(part.attributes['w:char'] ?? ''));
        break;
      case 'w:instrText':
        this.#story.fieldInstruction(ownTextOf(part));
        break;
      case 'w:fldChar':
        this.#story.fieldMark(part.attributes['w:fldCharType'] ?? '');
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#say(this.#story.noteMark(part));
        break;
      case 'w:ruby':
        this.#ruby(part);
        break;
      default:
        this.#object(part);
    }
  }

  #say(text: string): void {
    if (this.#story.isShown(text)) this.text += text;
  }

  /** The reading above a character is no text of the line. */
  #ruby(ruby: Element): void {
    this.#story.setAside('注音', textBelow(childOf(ruby, 'w:rt') ?? ruby));
    const base = childOf(ruby, 'w:rubyBase');
    if (base !== null) this.readAll(base);
  }

  /** Drawings: boxes are text, pictures cannot be read. */
  #object(element: Element): void {
    const boxes = outermost(element, 'w:txbxContent');
    this.boxes.push(...boxes);
    for (const path of allOf(element, 'v:textpath'))
      this.#story.setAside('水印', path.attributes['string'] ?? '');
    const pictures = allOf(element, 'pic:pic').length + allOf(element, 'v:imagedata').length;
    if (pictures > 0) this.#story.count('picture');
  }
}

/** Elements of that name that are in no other of that name. */
function outermost(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return outermost(child, name);
  });
}

function formula(element: Element): string {
  return allOf(element, 'm:t').map(ownTextOf).join('');
}

/** All words below an element, deleted ones too. */
export function textBelow(element: Element): string {
  return childrenOf(element)
    .map((child) =>
      child.name === 'w:t' || child.name === 'w:delText' ? ownTextOf(child) : textBelow(child),
    )
    .join('');
}

/** The text of a part that is not the document's: a header, a comment. */
export function paragraphsBelow(element: Element): string[] {
  const story = rootStory();
  return allOf(element, 'w:p')
    .map((paragraph) => readInline(paragraph, story).text.trim())
    .filter((text) => text !== '');
}
