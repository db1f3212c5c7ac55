/** What a finger can hit. */
import type { Page } from 'playwright-core';

/**
 * The links and controls of a page, what is folded away included, that are less than `least` px wide or high;
 * a control with a label is hit by it as well. A link that only shows with the keyboard is none.
 */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  return page.evaluate((size) => {
    const seen = (one: Element) =>
      one.checkVisibility({ contentVisibilityAuto: true }) && !one.matches('.skip-link');
    const small = [...document.querySelectorAll('a, button, select, input, textarea, summary')]
      .filter(seen)
      .flatMap((one) => {
        const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
        // Boxes end between pixels.
        if (Math.min(width, height) > size - 0.5) return [];
        const where = one.parentElement?.closest('[class]')?.className ?? '';
        const name = `${one.tagName.toLowerCase()} “${(one.textContent || one.id).trim().slice(0, 12)}”`;
        return [`${where} ${name} ${Math.round(width)}×${Math.round(height)}`];
      });
    return small.slice(0, 10);
  }, least);
}
