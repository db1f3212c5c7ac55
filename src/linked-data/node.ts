/** A thing as JSON-LD says it. */
export type Node = Readonly<Record<string, unknown>>;

/** The public address of a path of the site; null where the site has none. */
export type AddressOf = (path: string) => string | null;

/** Things in terms of schema.org; what is null or undefined is left out. */
export function linkedData(nodes: readonly Node[]): string {
  const graph = nodes.length === 1 ? nodes[0] : { '@graph': nodes };
  const json = JSON.stringify(
    { '@context': 'https://schema.org', ...graph },
    (_, value: unknown) => (value === null ? undefined : value),
  );
  // Nothing in the text may end the element.
  return json.replaceAll('<', '\\u003c');
}
