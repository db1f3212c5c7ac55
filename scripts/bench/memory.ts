import { readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 50;

/** What a piece of work took. */
export interface Cost {
  readonly seconds: number;
  /** The most that this process and those it started held together, in megabytes; null off Linux. */
  readonly megabytes: number | null;
}

/** Runs `work` and measures it; the memory is what the operating system counts as resident. */
export async function measured<T>(work: () => Promise<T>): Promise<[T, Cost]> {
  let most = resident(process.pid);
  const watch = setInterval(() => {
    most = Math.max(most, resident(process.pid));
  }, EVERY);
  const start = performance.now();
  try {
    const result = await work();
    const seconds = (performance.now() - start) / 1000;
    most = Math.max(most, resident(process.pid));
    return [result, { seconds, megabytes: most > 0 ? most / 1000 : null }];
  } finally {
    clearInterval(watch);
  }
}

/** Kilobytes of a process and of those that it started; 0 where the system does not say. */
export function resident(process: number): number {
  const own = /VmRSS:\s+(\d+)/u.exec(read(`/proc/${process}/status`))?.[1] ?? '0';
  const children = read(`/proc/${process}/task/${process}/children`).split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + resident(Number(child)), Number(own));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
