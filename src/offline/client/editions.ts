/** The editions on the download page, which are on the network alone. */
import { el } from '../../search/client/dom.ts';

const EDITIONS = '.downloads a[download]';
const SAID = 'data-not-saved';

/** Makes links of the editions where the network can be reached; says that there are none where not. */
export function showEditions(reached: boolean): void {
  for (const said of document.querySelectorAll(`[${SAID}]`)) said.remove();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(EDITIONS)) {
    if (reached) link.href = link.download;
    else {
      link.removeAttribute('href');
      link.parentElement?.after(el('p', { [SAID]: '' }, '不在保存的副本里：有网络时才能下载。'));
    }
  }
}
