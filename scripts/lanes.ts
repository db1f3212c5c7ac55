/** Runs the tasks in their order, so many at a time; rejects with the first failure once all running ones ended. */
export async function inLanes(
  lanes: number,
  tasks: readonly (() => Promise<void>)[],
): Promise<void> {
  const queue = tasks.values();
  const lane = async (): Promise<void> => {
    for (const task of queue) await task();
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
