import { fork } from 'node:child_process';
import path from 'node:path';
import type { Shown } from '../src/site/shown.ts';
import { REPOSITORY } from './corpus.ts';
import { MEMORY } from './run-script.ts';

/** What is rendered at a time. */
export interface Batch extends Shown {
  /** The pages about the whole library too, not only those of documents. */
  readonly library: boolean;
}

/** What processes that render are told by their environment. */
export type Settings = Readonly<Record<string, string>>;

/** A process that renders one batch of pages after the other. */
export interface Renderer {
  /** Renders a batch and gives the paths of all files made; rejects when the process fails. */
  readonly render: (batch: Batch) => Promise<readonly string[]>;
  /** Lets the process end. */
  readonly end: () => void;
  /** Ends it in the midst of a batch. */
  readonly stop: () => void;
}

/** Starts such a process, in a folder where it may leave unfinished files, with `settings` in its environment. */
function startRenderer(cwd: string, settings: Settings): Renderer {
  const child = fork(path.join(REPOSITORY, 'scripts/render.ts'), {
    cwd,
    env: { ...process.env, ...settings },
    execArgv: [...MEMORY],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<never>((_, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      fail(new Error(`scripts/render.ts: ${code ?? 'interrupted'}`));
    });
  });
  // Only who waits for a batch hears of it.
  ended.catch(() => undefined);
  const answer = (): Promise<readonly string[]> =>
    new Promise((done) =>
      child.once('message', (files) => {
        done(files as readonly string[]);
      }),
    );
  return {
    render: (batch) => {
      const answered = answer();
      // Where nobody is there to hear it, the process has ended.
      child.send(batch, () => undefined);
      return Promise.race([answered, ended]);
    },
    end: () => {
      if (child.connected) child.disconnect();
    },
    stop: () => {
      child.kill();
    },
  };
}

/** As many such processes as batches are rendered at a time: each is started when none is free. */
export class Renderers {
  readonly #cwd: string;
  readonly #settings: Promise<Settings>;
  readonly #free: Renderer[] = [];
  readonly #busy = new Set<Renderer>();
  #first: Promise<Renderer> | null;

  /** `settings` may become known later. One process gets ready as soon as they are. */
  constructor(cwd: string, settings: Promise<Settings>) {
    this.#cwd = cwd;
    this.#settings = settings;
    this.#first = this.#start();
    // Whoever takes it hears of a failure.
    this.#first.catch(() => undefined);
  }

  async #start(): Promise<Renderer> {
    return startRenderer(this.#cwd, await this.#settings);
  }

  /** A process that renders nothing at the moment. */
  async take(): Promise<Renderer> {
    const first = this.#first;
    this.#first = null;
    const renderer = (await first) ?? this.#free.pop() ?? (await this.#start());
    this.#busy.add(renderer);
    return renderer;
  }

  /** Has it render further batches. */
  giveBack(renderer: Renderer): void {
    this.#busy.delete(renderer);
    this.#free.push(renderer);
  }

  /** Renders a batch in any of them. */
  async render(batch: Batch): Promise<readonly string[]> {
    const renderer = await this.take();
    const files = await renderer.render(batch);
    this.giveBack(renderer);
    return files;
  }

  /** Lets those that are free end, and stops the others: nobody waits for their batches any more. */
  end(): void {
    for (const renderer of this.#busy) renderer.stop();
    void this.#first?.then(
      (renderer) => {
        renderer.end();
      },
      () => undefined,
    );
    for (const renderer of this.#free.splice(0)) renderer.end();
  }
}
