/** The text of a part of an address, with percent signs undone where they spell something. */
export function decoded(text: string): string {
  try {
    const once = decodeURIComponent(text);
    // Some programs encode what is encoded already.
    return once === text ? text : decoded(once);
  } catch {
    return text;
  }
}
