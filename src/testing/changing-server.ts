/** A host for tests: shows one built site, then another, and can break down in between. */
import { readFile, stat } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { answer } from '../serve/answer.ts';

/** A host at work at `url`, which ends with a slash. */
export interface ChangingServer {
  readonly url: string;
  /** Paths that were asked for, with their queries, since the last `show`. */
  readonly asked: string[];
  /** Serves another folder from now on, and works again. */
  show(folder: string): void;
  /** Answers so many more requests for files of a copy, and then breaks every connection off. */
  failAfter(requests: number): void;
  close(): Promise<void>;
}

/** Starts serving `folder` at any free port of this machine, under `base`. */
export async function changingServer(folder: string, base = '/'): Promise<ChangingServer> {
  let shown = folder;
  let left = Infinity;
  const asked: string[] = [];
  const look = (path: string) => {
    const found = statSync(join(shown, path), { throwIfNoEntry: false });
    return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : null;
  };
  const server = createServer((request, response) => {
    const target = request.url ?? '';
    asked.push(target);
    if (target.includes('copy=')) left -= 1;
    if (left < 0) {
      request.socket.destroy();
      return;
    }
    const { status, headers, file } = answer(request.method ?? '', target, { base, look });
    const body = file === null ? Promise.resolve(null) : readFile(join(shown, file));
    void body.then((bytes) => response.writeHead(status, headers).end(bytes));
  });
  await stat(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    asked,
    show(other) {
      shown = other;
      left = Infinity;
      asked.length = 0;
    },
    failAfter(requests) {
      left = requests;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}
