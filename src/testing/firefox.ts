/**
 * An installed Firefox for tests, driven by the WebDriver BiDi protocol that every Firefox speaks:
 * Playwright drives only builds of its own, which no package of ours carries.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A page of Firefox. */
export interface FirefoxPage {
  /** Opens an address and waits until it is loaded. */
  goto(address: string): Promise<void>;
  /** Runs a function in the page, with arguments that JSON can hold, and waits for its result. */
  run<A extends readonly unknown[], T>(
    work: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** What was written to the console as an error, or thrown and not caught. */
  readonly complaints: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
}

/** Where Firefox is installed: what FIREFOX names, else what the system finds; null for nowhere. */
export async function installedFirefox(): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = [
    process.env['FIREFOX'] ?? '',
    ...folders.flatMap((folder) => [join(folder, 'firefox'), join(folder, 'firefox-esr')]),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  for (const place of places.filter((one) => one !== '')) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return place;
  }
  return null;
}

/** Runs `look` with a new page of a Firefox that is started for it and closed afterwards. */
export async function withFirefox<T>(
  executable: string,
  look: (page: FirefoxPage) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const arguments_ = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port=0',
  ];
  const browser = spawn(executable, arguments_, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const session = await Session.open(await addressOf(browser));
    const result = await look(await session.page());
    session.close();
    return result;
  } finally {
    const gone = new Promise((resolve) => browser.once('exit', resolve));
    if (browser.exitCode === null && browser.kill()) await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The address that Firefox says it listens at. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(`${address}/session`);
    });
    browser.once('error', reject);
    browser.once('exit', () => {
      reject(new Error(`Firefox ended: ${said}`));
    });
  });
}

/** What Firefox sends: the answer to a command, or an event. */
interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly message?: string;
  readonly result?: Record<string, unknown>;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
}

class Session {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #complaints: string[] = [];
  readonly #requests: string[] = [];
  #sent = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      this.#take(JSON.parse(String(data)) as Message);
    });
  }

  static async open(address: string): Promise<Session> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    const session = new Session(socket);
    await session.#ask('session.new', { capabilities: {} });
    await session.#ask('session.subscribe', {
      events: ['log.entryAdded', 'network.beforeRequestSent'],
    });
    return session;
  }

  close(): void {
    this.#socket.close();
  }

  async page(): Promise<FirefoxPage> {
    const { context } = await this.#ask('browsingContext.create', { type: 'tab' });
    return {
      goto: async (url) => {
        await this.#ask('browsingContext.navigate', { context, url, wait: 'complete' });
      },
      run: async (work, ...args) => {
        const call = `(${work.toString()})(...${JSON.stringify(args)})`;
        const expression = `Promise.resolve(${call}).then((value) => JSON.stringify(value ?? null))`;
        const target = { context };
        const said = await this.#ask('script.evaluate', { expression, target, awaitPromise: true });
        if (said['type'] !== 'success') throw new Error(JSON.stringify(said['exceptionDetails']));
        return JSON.parse((said['result'] as { value: string }).value) as ReturnType<typeof work>;
      },
      complaints: this.#complaints,
      requests: this.#requests,
    };
  }

  async #ask(method: string, params: object): Promise<Record<string, unknown>> {
    this.#sent += 1;
    const id = this.#sent;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params }));
    const { type, message, result } = await answer;
    if (type === 'error' || result === undefined) throw new Error(`${method}: ${message ?? ''}`);
    return result;
  }

  #take({ id, type, message, result, method, params }: Message): void {
    if (id !== undefined) {
      this.#waiting.get(id)?.({ id, type, ...(message && { message }), ...(result && { result }) });
    } else if (method === 'log.entryAdded' && params?.['level'] === 'error') {
      this.#complaints.push(String(params['text']));
    } else if (method === 'network.beforeRequestSent') {
      this.#requests.push((params?.['request'] as { url: string }).url);
    }
  }
}
