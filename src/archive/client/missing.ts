/** Says on the page which file the folder does not have, once for each file, when there is a page. */
export function sayMissing(path: string): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => {
      show(path);
    });
  } else show(path);
}

function show(path: string): void {
  const shown = document.querySelector(`[data-folder-problem="${CSS.escape(path)}"]`);
  const notice = shown ?? document.createElement('p');
  if (shown === null) {
    notice.className = 'folder-missing';
    notice.setAttribute('role', 'alert');
    notice.setAttribute('data-added', '');
    notice.setAttribute('data-folder-problem', path);
    notice.textContent = `文件夹不完整，缺少 ${path}。请把压缩包重新全部解压。`;
    (document.querySelector('main') ?? document.body).prepend(notice);
  }
  notice.scrollIntoView({ block: 'nearest' });
}
