/** What is used of a service worker's surroundings, which the types of pages do not have. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    matchAll(options: ClientOptions): Promise<readonly { readonly id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listen: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
}

interface ClientOptions {
  readonly type: 'all';
  readonly includeUncontrolled: boolean;
}

/** An event that the worker is kept alive for until what it waits for is done. */
export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  /** The page that asks; empty for a page that is only being opened. */
  readonly clientId: string;
  /** The page, or worker, that the answer becomes; empty where it becomes none. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
