/** What the page says about the saved copy and offers to do, in every situation. */
import { sizeText } from '../site/size.ts';
import type { CopyVersion } from './list.ts';

/** What is known. */
export interface Situation {
  /** The copy that readers see. */
  readonly current: CopyVersion | null;
  /** How many files that copy has lost since it was saved. */
  readonly lost?: number;
  /** A copy that was begun, and how many of its files are there. */
  readonly begun: { readonly version: CopyVersion; readonly files: number } | null;
  /** The network's version; null when it cannot be reached. */
  readonly latest: CopyVersion | null;
}

/** What is shown; `act` is the button's name, null where there is nothing to do. */
export interface View {
  readonly text: string;
  readonly act: string | null;
  readonly removable: boolean;
  /** Whether the network has other texts than the copy. */
  readonly newer: boolean;
}

/** Texts and buttons for a situation. */
export function viewOf(situation: Situation): View {
  const { current, begun, latest, lost = 0 } = situation;
  const newer = current !== null && latest !== null && latest.corpus !== current.corpus;
  const removable = current !== null || begun !== null;
  const text = [
    begun && begun.version.id !== current?.id ? beginning(begun, current) : null,
    standing(current, latest, lost),
    offer(current, latest),
  ]
    .filter((part) => part != null)
    .join('');
  return { text, act: actOf(situation), removable, newer };
}

function beginning({ version, files }: NonNullable<Situation['begun']>, current: unknown): string {
  const have = `已有${files} / ${version.files}个文件，可以接着来`;
  return current === null
    ? `上次没有存完：${have}。`
    : `更新没有做完：${have}。原来的副本完好，现在用的还是它。`;
}

function standing(
  current: CopyVersion | null,
  latest: CopyVersion | null,
  lost: number,
): string | null {
  if (current === null) return null;
  if (lost > 0) {
    return `保存的${versionText(current)}不完整：${current.files}个文件中缺少${lost}个，缺少的没有网络时打不开。`;
  }
  const same = latest?.id === current.id ? '，与网站相同' : '';
  return `已保存${versionText(current)}，${current.files}个文件，${sizeText(current.bytes)}${same}；没有网络也能打开。`;
}

function offer(current: CopyVersion | null, latest: CopyVersion | null): string | null {
  if (latest === null) {
    return current === null ? '现在连不上网站，不能保存。' : '现在连不上网站，不知道有没有新版本。';
  }
  if (current === null) return `共${latest.files}个文件，占${sizeText(latest.bytes)}。`;
  if (latest.id === current.id) return null;
  if (latest.corpus === current.corpus) return '网站的程序有更新，文本没有变。';
  return `网站上已有新的文本：${versionText(latest)}。更新之前，您看到的一直是保存的这一份，新旧不会混在一起。`;
}

function actOf({ current, begun, latest, lost = 0 }: Situation): string | null {
  if (latest === null) return null;
  if (latest.id === current?.id) return lost === 0 ? null : `补全副本（缺${lost}个文件）`;
  if (begun?.version.id === latest.id) return current === null ? '继续保存' : '继续更新';
  return `${current === null ? '保存以供离线' : '更新副本'}（${sizeText(latest.bytes)}）`;
}

/** 文库版本 d53d406480e7（2026-11-22） */
function versionText({ corpus, date }: CopyVersion): string {
  return `文库版本${corpus}${date === null ? '' : `（${date}）`}`;
}
