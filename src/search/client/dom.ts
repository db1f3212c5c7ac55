/** What an element is made with: attributes (absent when null or false) and children. */
type Attributes = Readonly<Record<string, string | boolean | null>>;
type Child = Node | string;

/** Makes an element; text is text, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** The one element that `selector` names below `root`; the page is made with it. */
export function need(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** The one search field below `root`. */
export function searchField(root: ParentNode): HTMLInputElement {
  const field = need(root, 'input[type=search]');
  if (!(field instanceof HTMLInputElement)) throw new Error('the search field is no input');
  return field;
}

/** True where there is room for more than the results: as wide as the style sheet's two columns. */
export function isRoomy(): boolean {
  return window.matchMedia('(min-width: 60rem)').matches;
}
