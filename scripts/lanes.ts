/** Runs the tasks in their order, so many at a time; rejects with the first failure once all running ones ended, and begins no more. */
export async function inLanes(
  lanes: number,
  tasks: readonly (() => Promise<void>)[],
): Promise<void> {
  const queue = [...tasks];
  const lane = async (): Promise<void> => {
    try {
      for (let task = queue.shift(); task !== undefined; task = queue.shift()) await task();
    } finally {
      // What has failed makes the rest pointless.
      queue.length = 0;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
