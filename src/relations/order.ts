import type { Relation } from '../model/layers.ts';

/**
 * The relations of one clause in reading order: by the document of the other side in time order
 * (`documents`, slugs), the strongest first.
 */
export function relationsOf(
  clause: string,
  relations: readonly Relation[],
  documents: readonly string[],
): Relation[] {
  const place = ({ a, b }: Relation): number => {
    const other = a === clause ? b : a;
    return documents.indexOf(other.slice(0, other.indexOf('/')));
  };
  return relations
    .filter(({ a, b }) => a === clause || b === clause)
    .sort((left, right) => place(left) - place(right) || right.strength - left.strength);
}
