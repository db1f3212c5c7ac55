/**
 * Shows what stands behind the place that a script had to fill, once that stands where it stays: what is
 * filled and shown in one frame would be seen to move.
 */
export function showAwaited(page: Document): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      page.querySelector('.awaited')?.classList.remove('awaited');
    });
  });
}
