import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inLanes } from './lanes.ts';

describe('tasks in lanes', () => {
  it('all run, no more at a time than there are lanes', async () => {
    let [running, most] = [0, 0];
    const done: number[] = [];
    const task = (name: number) => async () => {
      most = Math.max(most, ++running);
      await pause(1);
      running -= 1;
      done.push(name);
    };
    await inLanes(2, [1, 2, 3, 4, 5].map(task));
    expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('tell of a failure once nothing is running any more', async () => {
    let ended = false;
    const slow = async () => {
      await pause(20);
      ended = true;
    };
    const failing = () => Promise.reject(new Error('no'));
    await expect(inLanes(2, [failing, slow])).rejects.toThrow('no');
    expect(ended).toBe(true);
  });
});
