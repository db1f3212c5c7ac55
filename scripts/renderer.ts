import { fork } from 'node:child_process';
import path from 'node:path';
import type { Shown } from '../src/site/shown.ts';
import { REPOSITORY } from './corpus.ts';
import { memory } from './run-script.ts';

/** A process that renders one batch of pages after the other. */
interface Renderer {
  /** Renders a batch and gives the paths of all files made; rejects when the process fails. */
  readonly render: (batch: Shown) => Promise<readonly string[]>;
  /** Lets the process end. */
  readonly end: () => void;
}

/** Starts such a process, in a folder where it may leave unfinished files, with `settings` in its environment. */
function startRenderer(cwd: string, settings: Readonly<Record<string, string>>): Renderer {
  const child = fork(path.join(REPOSITORY, 'scripts/render.ts'), {
    cwd,
    env: { ...process.env, ...settings },
    execArgv: [...memory()],
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
      child.send(batch);
      return Promise.race([answered, ended]);
    },
    end: () => {
      if (child.connected) child.disconnect();
    },
  };
}

/** As many such processes as batches are rendered at a time: each is started when none is free. */
export class Renderers {
  readonly #start: () => Renderer;
  readonly #free: Renderer[] = [];

  constructor(...ways: Parameters<typeof startRenderer>) {
    this.#start = () => startRenderer(...ways);
  }

  async render(batch: Shown): Promise<readonly string[]> {
    const renderer = this.#free.pop() ?? this.#start();
    const files = await renderer.render(batch);
    this.#free.push(renderer);
    return files;
  }

  /** Renders a batch in a process that ends with it, and gives back all the memory it took. */
  async renderOnce(batch: Shown): Promise<readonly string[]> {
    const renderer = this.#start();
    try {
      return await renderer.render(batch);
    } finally {
      renderer.end();
    }
  }

  /** Lets those that are free end; one whose batch has failed has ended by itself. */
  end(): void {
    for (const renderer of this.#free.splice(0)) renderer.end();
  }
}
