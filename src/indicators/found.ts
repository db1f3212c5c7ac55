import type { Indicator } from '../model/layers.ts';
import type { Span } from './flat.ts';

/** A figure with what it says, before it is put in a series. */
export interface Found extends Omit<Indicator, 'id' | 'series'> {
  /** Where its number and unit stand in the clause's text, UTF-16 units. */
  readonly span: Span;
  /** The measure an editor put it under, where its wording does not. */
  readonly measure?: string;
}

/** Levels, what comes on top and rates of change are never one series. */
export type Aspect = 'level' | 'increment' | 'growth';

/** The aspect of what is measured that a figure is about. */
export function aspectOf({ kind }: Pick<Indicator, 'kind'>): Aspect {
  return kind === 'increment' || kind === 'growth' ? kind : 'level';
}

/** A figure that measures something else: its own subject goes with its own name. */
export function withNoun(figure: Found, noun: Pick<Found, 'name' | 'subject'>): Found {
  const rest: Found = { ...figure };
  delete (rest as { subject?: string }).subject;
  return { ...rest, ...noun };
}
