/** The work, done once for each text as long as not too many others were asked for in between. */
export function lately<T>(most: number, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    known.delete(text);
    known.set(text, found);
    if (known.size > most) known.delete(known.keys().next().value ?? '');
    return found;
  };
}
