/** The way from one file of a folder to another, as an address: `../search/index.html`. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) {
    shared += 1;
  }
  const up = here.slice(shared).map(() => '..');
  return [...up, ...there.slice(shared)].map(encodeURIComponent).join('/');
}

/** The way from a file to the top of its folder, with a slash at its end: `./`, `../../`. */
export function rootOf(file: string): string {
  return '../'.repeat(file.split('/').length - 1) || './';
}
