/** What those who listen can press on a page, read from the browser's accessibility tree. */
import type { Page } from 'playwright-core';

/** A control or link by its accessible name; `leads` is a link's address, empty for others. */
export interface Control {
  readonly role: string;
  readonly name: string;
  readonly leads: string;
}

const PRESSED = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'link',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
]);

/** Every control of the page that is not folded away, in the order of the tree. */
export async function controlsOf(page: Page): Promise<Control[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && PRESSED.has(String(role?.value)))
    .map(({ role, name, properties }) => {
      const address = properties?.find((property) => (property.name as string) === 'url');
      return {
        role: String(role?.value),
        name: String(name?.value ?? '').trim(),
        leads: String(address?.value.value ?? ''),
      };
    });
}

/**
 * What is wrong with the names: controls without one, two controls with the same one, and links that go
 * by one name to different places.
 */
export function nameFaults(controls: readonly Control[]): string[] {
  const nameless = controls.filter(({ name }) => name === '');
  const twice = [...Map.groupBy(controls, ({ name }) => name)].filter(([name, alike]) => {
    const places = new Set(alike.map(({ role, leads }) => (role === 'link' ? leads : role)));
    const others = alike.filter(({ role }) => role !== 'link');
    return name !== '' && (others.length > 1 || places.size > 1);
  });
  return [
    ...nameless.map(({ role, leads }) => `${role} ${leads} has no name`),
    ...twice.map(
      ([name, alike]) => `“${name}”: ${alike.map((one) => `${one.role} ${one.leads}`).join(', ')}`,
    ),
  ];
}
