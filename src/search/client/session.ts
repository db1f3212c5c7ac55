import { START } from '../data.ts';
import type { StartData } from '../data.ts';
import type { Finder } from '../query/finder.ts';
import { wholeLibrary } from '../query/library.ts';
import type { Library } from '../query/library.ts';
import type { Surroundings } from './surroundings.ts';

/** The engine is asked up to this length; longer strings are only compared with the texts. */
const ENGINE_LENGTH = 64;

/** The search of one page: opened once, on first use; opened anew after a failure. */
export class Session {
  /** Why the engine could not start, null while it has not failed. */
  engineFailure: unknown = null;
  private library: Promise<Library> | null = null;
  private engine: Finder | null = null;
  private starting: Promise<void> | null = null;
  private comparing = false;
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
    const { data } = await this.open();
    if (this.engineFailure !== null) return;
    this.starting ??= this.surroundings.engine(data).then(
      (engine) => {
        this.engine = engine;
      },
      (error: unknown) => {
        this.drop(error);
      },
    );
    await this.starting;
  }

  /** Forgets a failure, so that the engine may be started again. */
  forgive(): void {
    this.engineFailure = null;
  }

  private async read(): Promise<Library> {
    const data = (await this.surroundings.load(START)) as StartData;
    const library = wholeLibrary(data, this.surroundings.load);
    return { ...library, finder: { find: (folded) => this.find(folded, library.finder) } };
  }

  /**
   * Texts that are at hand answer at once. The engine's answer is held against theirs: with an
   * index file missing or broken Pagefind finds less without a word, and then is not asked again.
   */
  private async find(folded: string, texts: Finder): Promise<readonly number[]> {
    const certain = await texts.find(folded);
    if (folded.length <= ENGINE_LENGTH) void this.compare(folded, certain);
    return certain;
  }

  private async compare(folded: string, certain: readonly number[]): Promise<void> {
    if (!this.engine || this.comparing) return;
    this.comparing = true;
    try {
      const found = await this.engine.find(folded);
      if (found.join() !== certain.join()) this.drop(new Error('the index lacks records'));
    } catch (error) {
      this.drop(error);
    }
    this.comparing = false;
  }

  private drop(why: unknown): void {
    this.engine = null;
    this.starting = null;
    this.engineFailure = why;
    this.onEngineFailure();
  }
}
