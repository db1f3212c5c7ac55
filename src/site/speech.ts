import { printedText } from '../citation/client/printed.ts';
import { sentencesIn } from '../citation/client/sentences.ts';
import { el } from '../search/client/dom.ts';

/** Reads clauses aloud, sentence by sentence; the sentence being read is marked, stop is always in reach. */
export class Speaker {
  readonly #page: Document;
  readonly #bar: HTMLElement;
  #spoken: Element | null = null;
  /** What began the reading, and ends it as well. */
  #begun: HTMLElement | null = null;

  constructor(page: Document) {
    this.#page = page;
    const stop = el('button', { type: 'button' }, '停止');
    this.#bar = el('div', { class: 'speaking-bar', 'data-added': true }, '正在朗读 ', stop, ' Esc');
    this.#bar.hidden = true;
    page.body.append(this.#bar);
    stop.addEventListener('click', () => {
      this.stop();
    });
    page.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.stop();
    });
    page.defaultView?.addEventListener('pagehide', () => {
      this.stop();
    });
  }

  /** A button that reads the clause, hidden where the browser has no Chinese voice; null where it cannot speak. */
  button(clause: HTMLElement, label: string): HTMLElement | null {
    if (!('speechSynthesis' in window)) return null;
    const button = el(
      'button',
      { type: 'button', 'aria-label': `朗读：${label}`, 'aria-pressed': 'false' },
      '朗读',
    );
    const offer = () => {
      button.hidden = chineseVoice() === null;
    };
    offer();
    // Browsers load their voices only when first asked for them.
    speechSynthesis.addEventListener('voiceschanged', offer);
    button.addEventListener('click', () => {
      if (button === this.#begun) this.stop();
      else this.#read(button, sentencesIn(clause));
    });
    return button;
  }

  /** Ends the reading; the focus goes from the bar, which goes away, back to what began it. */
  stop(): void {
    if (this.#begun === null) return;
    this.#begun.ariaPressed = 'false';
    if (this.#bar.contains(this.#page.activeElement)) this.#begun.focus({ preventScroll: true });
    this.#begun = null;
    this.#bar.hidden = true;
    this.#mark(null);
    speechSynthesis.cancel();
  }

  #read(button: HTMLElement, sentences: readonly Element[]): void {
    this.stop();
    this.#begun = button;
    button.ariaPressed = 'true';
    this.#bar.hidden = false;
    this.#speak(sentences, 0);
  }

  #speak(sentences: readonly Element[], at: number): void {
    const sentence = sentences[at];
    if (sentence === undefined) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(printedText(sentence));
    utterance.lang = 'zh-CN';
    utterance.voice = chineseVoice();
    utterance.onend = () => {
      // A reading that was stopped or begun anew ends here.
      if (this.#spoken === sentence) this.#speak(sentences, at + 1);
    };
    utterance.onerror = ({ error }) => {
      if (error !== 'canceled' && error !== 'interrupted') this.stop();
    };
    this.#mark(sentence);
    speechSynthesis.speak(utterance);
  }

  #mark(sentence: Element | null): void {
    this.#spoken?.classList.remove('spoken');
    sentence?.classList.add('spoken');
    this.#spoken = sentence;
    const smooth = !this.#page.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    sentence?.scrollIntoView({ block: 'nearest', behavior: smooth ? 'smooth' : 'auto' });
  }
}

/** The device's voice for Chinese as spoken on the mainland, or any Chinese one; null where there is none. */
function chineseVoice(): SpeechSynthesisVoice | null {
  const voices = speechSynthesis
    .getVoices()
    .filter(({ lang }) => /^(?:zh|cmn)(?![a-z])/i.test(lang));
  return voices.find(({ lang }) => /CN|Hans/i.test(lang)) ?? voices[0] ?? null;
}
