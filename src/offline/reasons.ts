import type { Changes, Decision } from '../model/ledger.ts';
import type { ChangeReason } from './list.ts';

/** Why released clauses were changed, the last reason for each: what readers of an older copy ask. */
export function changeReasons(
  { releases }: Changes,
  decisions: readonly Decision[],
): ChangeReason[] {
  // A decision holds from the day it is written down; the next release takes it over.
  const all = [...releases.flatMap(({ changed }) => changed), ...decisions];
  const reasons = all.map(
    ({ anchor, change, to, reason }) =>
      [anchor, { id: anchor, change, to: to ?? null, reason }] as const,
  );
  return [...new Map(reasons).values()];
}
