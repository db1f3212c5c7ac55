import type { Indicator } from '../model/layers.ts';
import { CEILINGS, FLOORS } from './words.ts';

/** What a figure leaves open, both ends included. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const FLOOR = new RegExp(`^(?:${FLOORS}|以上|及以上|余|多)$`, 'u');
const CEILING = new RegExp(`^(?:${CEILINGS}|以内|以下|前)$`, 'u');
const NEAR = /^(?:左右|上下|约|近)$/u;
/** How far 左右 reaches. */
const SLACK = 0.1;

/** The amounts that a figure's words allow: 突破200 allows 231, 30 does not allow 10. */
export function boundsOf(indicator: Indicator): Bounds {
  if (indicator.falls === true) return turned(boundsOf(risen(indicator)));
  const { amount, max, stretch, furthest, qualifier } = indicator;
  const said = (qualifier ?? '').split('、');
  const most = Math.max(amount, max ?? amount, stretch ?? amount, furthest ?? amount);
  if (said.some((word) => FLOOR.test(word))) return { least: amount, most: Infinity };
  if (said.some((word) => CEILING.test(word))) return { least: -Infinity, most };
  if (!said.some((word) => NEAR.test(word))) return { least: amount, most };
  return { least: amount * (1 - SLACK), most: most * (1 + SLACK) };
}

/** 下降15%以上 leaves open what 15%以上 does, below nothing. */
function turned({ least, most }: Bounds): Bounds {
  return { least: -most, most: -least };
}

function risen(indicator: Indicator): Indicator {
  const up = (one: number | undefined): number => Math.abs(one ?? indicator.amount);
  const { max, stretch, furthest } = indicator;
  return {
    ...indicator,
    falls: false,
    amount: up(indicator.amount),
    max: up(max),
    stretch: up(stretch),
    furthest: up(furthest),
  };
}

/** True where no amount fits both. */
export function apart(a: Bounds, b: Bounds): boolean {
  return a.most < b.least || b.most < a.least;
}
