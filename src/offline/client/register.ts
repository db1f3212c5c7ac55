import { WORKER } from '../list.ts';

/** Starts the worker that answers from the saved copy; resolves when it is there to answer. */
export async function startWorker(scope: string): Promise<void> {
  const { serviceWorker } = navigator;
  const { installing } = await serviceWorker.register(scope + WORKER, {
    scope,
    updateViaCache: 'none',
  });
  await Promise.race([serviceWorker.ready, refusal(installing)]);
}

/** Rejects when a worker that is starting turns out not to work in this browser. */
function refusal(worker: ServiceWorker | null): Promise<never> {
  return new Promise((_resolve, reject) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'redundant') reject(new Error('浏览器没有接受离线程序'));
    });
  });
}

/** Takes the worker out; pages that are open keep it until they are left. */
export async function stopWorker(scope: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
}
