import type { StartData } from '../data.ts';
import type { Finder, Found } from '../query/finder.ts';
import { openLibrary } from '../query/library.ts';
import type { Library } from '../query/library.ts';
import { phraseFinder } from '../query/phrases.ts';
import { remembering } from '../query/places.ts';
import type { Places } from '../query/places.ts';
import type { Surroundings } from './surroundings.ts';

/** The engine is held against the texts up to this length. */
const COMPARED = 64;
/** Pairs of characters whose places are kept, for a query that grows as it is typed. */
const REMEMBERED = 64;

/** The search of one page: opened once, on first use; opened anew after a failure. */
export class Session {
  /** Why the engine does not help, null while it has not failed. */
  engineFailure: unknown = null;
  private library: Promise<Library> | null = null;
  private engine: Promise<Places> | null = null;
  private comparing: Finder | null = null;
  /** Compares what was found last, while the engine was still starting. */
  private compareLast: (() => void) | null = null;
  private readonly surroundings: Surroundings;
  private readonly onEngineFailure: () => void;

  constructor(surroundings: Surroundings, onEngineFailure: () => void) {
    this.surroundings = surroundings;
    this.onEngineFailure = onEngineFailure;
  }

  /** The library; rejects when the data cannot be had, and tries again when asked again. */
  open(): Promise<Library> {
    this.library ??= this.read().catch((error: unknown) => {
      this.library = null;
      throw error;
    });
    return this.library;
  }

  /** Starts the engine; texts that are at hand answer until it is ready, and if it never is. */
  async startEngine(): Promise<void> {
    const library = await this.open();
    if (this.engineFailure !== null || this.comparing || !this.surroundings.engine) return;
    try {
      await this.places(library.data);
      if (!library.whole) return;
      this.comparing ??= this.comparison(library);
      this.compareLast?.();
      this.compareLast = null;
    } catch (error) {
      if (library.whole) this.drop(error);
    }
  }

  /** Forgets a failure, so that the engine may be started again. */
  forgive(): void {
    this.engineFailure = null;
  }

  private async read(): Promise<Library> {
    const library = await openLibrary(this.surroundings.load, (data) => this.places(data));
    if (!library.whole) return library;
    return { ...library, finder: { find: (folded) => this.find(folded, library.finder) } };
  }

  /** The engine, started when it is first asked; anew after it failed, as it keeps what it failed with. */
  private places(data: StartData): Promise<Places> {
    this.engine ??= this.start(data).catch((error: unknown) => {
      this.engine = null;
      throw error;
    });
    return this.engine;
  }

  private async start(data: StartData): Promise<Places> {
    if (!this.surroundings.engine) throw new Error('没有索引');
    const places = await this.surroundings.engine(data);
    const guarded: Places = {
      of: (pair) =>
        places.of(pair).catch((error: unknown) => {
          this.engine = null;
          throw error;
        }),
    };
    return remembering(guarded, REMEMBERED);
  }

  private comparison({ data, texts }: Library): Finder {
    return phraseFinder({
      data,
      places: () => this.places(data),
      character: () => Promise.resolve([]),
      folded: async (records) => (await texts(records)).map(({ folded }) => folded),
    });
  }

  /**
   * Texts that are at hand answer at once. The engine's answer is held against theirs: with an
   * index file missing or broken it finds less, and then is not asked again.
   */
  private async find(folded: string, texts: Finder): Promise<readonly Found[]> {
    const certain = await texts.find(folded);
    const length = [...folded].length;
    // After the answer has been shown, so that it does not wait.
    if (length > 1 && length <= COMPARED) {
      const compare = () => void this.compare(folded, certain);
      if (this.comparing === null) this.compareLast = compare;
      else setTimeout(compare);
    }
    return certain;
  }

  private async compare(folded: string, certain: readonly Found[]): Promise<void> {
    const { comparing } = this;
    if (!comparing) return;
    try {
      const found = await comparing.find(folded);
      if (numbersOf(found) !== numbersOf(certain)) throw new Error('the index lacks records');
    } catch (error) {
      if (this.comparing === comparing) this.drop(error);
    }
  }

  private drop(why: unknown): void {
    this.engine = null;
    this.comparing = null;
    this.engineFailure = why;
    this.onEngineFailure();
  }
}

function numbersOf(found: readonly Found[]): string {
  return found.map(({ record }) => record).join();
}
