/** Serves a folder on this machine, as a static host would. */
import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Answer, Served } from '../src/serve/answer.ts';
import { createGzip } from 'node:zlib';
import { answer } from '../src/serve/answer.ts';

/** What is served and where; `port` 0 takes any free one, `base` is the site's path. */
export interface ServeOptions {
  readonly folder: string;
  readonly port: number;
  readonly base?: string;
  /** Whether text is compressed for those who take it so, as hosts do. */
  readonly compressed?: boolean;
}

/** A server at work: `url` ends with the base, `close` ends open connections too. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts serving on 127.0.0.1; rejects when the port is taken. */
export async function serveFolder(options: ServeOptions): Promise<RunningServer> {
  const base = withSlashes(options.base ?? '/');
  const served: Served = { base, look: (path) => kindOf(join(options.folder, path)) };
  const server = createServer((request, response) => {
    respond(request, response, options, served);
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}${base}`, close: () => stop(server) };
}

/** `library`, `/library` and `/library/` all name the path `/library/`. */
function withSlashes(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

function kindOf(path: string): 'file' | 'folder' | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : null;
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, compressed }: ServeOptions,
  served: Served,
): void {
  const { status, headers, file } = answer(request.method ?? '', request.url ?? '', served);
  const path = file === null ? null : join(folder, file);
  if (path !== null && compressed && takesCompressed(request, headers)) {
    response.writeHead(status, { ...headers, 'content-encoding': 'gzip' });
    createReadStream(path).pipe(createGzip()).pipe(response);
    return;
  }
  const size = path === null ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  response.writeHead(status, { ...headers, 'content-length': size });
  if (path === null || request.method === 'HEAD') response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

function takesCompressed(request: IncomingMessage, headers: Answer['headers']): boolean {
  const takes = request.headers['accept-encoding']?.includes('gzip') ?? false;
  const isText = /^text\/|json|javascript|xml/.test(headers['content-type'] ?? '');
  return takes && isText && request.method === 'GET';
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
