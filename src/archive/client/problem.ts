/** What can be wrong with a file of the folder. */
const WORDS = {
  missing: (path: string) => `文件夹不完整，缺少 ${path}。请把压缩包重新全部解压。`,
  damaged: (path: string) => `文件夹里的 ${path} 已损坏。请把压缩包重新全部解压。`,
  unknown: (path: string) => `文件夹里没有 ${path}，解压时也没有：链接写错了。`,
};

/** Says on the page what is wrong with a file, once for each file, when there is a page. */
export function sayProblem(kind: keyof typeof WORDS, path: string): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => {
      show(WORDS[kind](path), path);
    });
  } else show(WORDS[kind](path), path);
}

function show(said: string, path: string): void {
  const shown = document.querySelector(`[data-folder-problem="${CSS.escape(path)}"]`);
  const notice = shown ?? document.createElement('p');
  if (shown === null) {
    notice.className = 'folder-missing';
    notice.setAttribute('role', 'alert');
    notice.setAttribute('data-added', '');
    notice.setAttribute('data-folder-problem', path);
    notice.textContent = said;
    (document.querySelector('main') ?? document.body).prepend(notice);
  }
  notice.scrollIntoView({ block: 'nearest' });
}
