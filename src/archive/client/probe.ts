/** A file that takes longer than this is there; milliseconds. */
const PATIENCE = 2000;

/**
 * Whether a file of the folder can be read. Scripts of a folder may read no file, but they may ask for
 * any as a style sheet that is wanted later, and hear whether it came. A frame asks, which is taken out
 * again: nobody will use the style sheet, and browsers would warn of that.
 */
export function isThere(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    const answer = (there: boolean): void => {
      frame.remove();
      resolve(there);
    };
    frame.hidden = true;
    frame.addEventListener('load', () => {
      if (frame.contentDocument !== null) ask(frame.contentDocument, address, answer);
    });
    document.documentElement.append(frame);
    setTimeout(answer, PATIENCE, true);
  });
}

function ask(page: Document, address: string, answer: (there: boolean) => void): void {
  const link = page.createElement('link');
  link.rel = 'preload';
  link.as = 'style';
  link.href = address.replace(/[?#].*$/s, '');
  link.addEventListener('load', () => {
    answer(true);
  });
  link.addEventListener('error', () => {
    answer(false);
  });
  page.head.append(link);
}
