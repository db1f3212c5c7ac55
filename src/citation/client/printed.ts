const BLOCK = '.line, h2, h3, h4, h5, h6';

/** The element that sets a text node apart as a line: a paragraph, a heading of its own, a printed number. */
function lineOf(node: Text): Element | null {
  const parent = node.parentElement;
  const number = parent?.closest('[data-number]');
  return number ?? parent?.closest('.line') ?? parent?.closest(BLOCK) ?? null;
}

/** The document's own words in an element: paragraphs as lines, numbers before theirs, nothing added. */
export function printedText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  let last: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('[data-added]')) continue;
    const line = lineOf(node);
    if (line === null && node.data.trim() === '') continue;
    if (text !== '' && line !== last && !last?.matches('[data-number]')) text += '\n';
    text += node.data;
    last = line;
  }
  return text;
}
