/** Buttons and labels that a web page prints above a document and that were copied with it. */
const FURNITURE =
  /^(?:[【[]?\s*字\s*[号體体](?:大小)?\s*[：:].*|[】\]|>＞»/]+|加大|还原|减小|[大中小]|(?:您|你)?(?:当前|现在)?(?:的)?位置\s*[：:]?.*|首页|网站首页|下载|打印|全屏|收藏|分享|关闭|朗读|纠错|分享到[：:]?|扫一扫.*|语音播报|繁體|简体|无障碍)$/u;
const STEP = /^[>＞»]+$/u;
/** The longest name of a column of a site. */
const LONGEST_STEP = 12;

/**
 * How many of the leading lines are a web page's furniture: buttons, and the path of columns that leads
 * to the page (首页 > 要闻), the column's name repeated below it included.
 */
export function furnitureEnd(lines: readonly string[]): number {
  let end = 0;
  while (end < lines.length && isFurniture(lines, end)) end += 1;
  return end;
}

function isFurniture(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  const before = lines[index - 1] ?? '';
  if (FURNITURE.test(line)) return true;
  return line.length <= LONGEST_STEP && (STEP.test(before) || (index > 0 && line === before));
}
