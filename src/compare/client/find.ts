import { shorten } from '../../citation/label.ts';
import { askedIn } from '../asked.ts';
import type { ComparedDocument } from '../data.ts';
import { decoded } from '../decoded.ts';
import { loadDocument, loadText } from './load.ts';
import type { LoadedText } from './load.ts';

/** Knows which place of a document is meant by what is no anchor of it. */
export interface Finder {
  /** The anchor that is meant, null where none fits. */
  readonly meant: (wanted: string, document: ComparedDocument) => string | null;
  /** What to show where none fits: words that say what the anchors are, and these. */
  readonly instead: (
    wanted: string,
    document: ComparedDocument,
  ) => { readonly words: string; readonly anchors: readonly string[] };
}

/** The library that the page compares in. */
export interface Library {
  /** The way to its top. */
  readonly base: string;
  /** Titles of its documents as citations have them, by slug. */
  readonly titles: ReadonlyMap<string, string>;
  readonly finder: Finder;
}

/** What is said in place of a clause that was not found, and clauses that may be meant. */
export interface Lost {
  readonly asked: string;
  readonly said: string;
  readonly near: readonly { readonly id: string; readonly name: string }[];
}

/** The clause or sentence that is asked for, by its id or in other words. */
export async function findText(asked: string, library: Library): Promise<LoadedText | Lost> {
  const name = decoded(asked);
  const lost = (said: string): Lost => ({ asked, said, near: [] });
  const found = askedIn(asked, library.titles);
  if (found === null) {
    return lost(`看不出“${name}”是哪一条。请填条款的网址，例如 …/#task-1。`);
  }
  const { slug, wanted } = found;
  // A document that the library does not have is not asked for: its absence would look like a fault.
  if (!library.titles.has(slug)) {
    return lost(`没有找到 ${name}：文库里没有 ${slug} 这份文件。`);
  }
  try {
    return (await textIn(slug, wanted, library)) ?? (await lostIn(asked, slug, wanted, library));
  } catch (error) {
    return lost(`读不到 ${name}（${reasonOf(error)}）。`);
  }
}

async function textIn(
  slug: string,
  wanted: string,
  { base, finder }: Library,
): Promise<LoadedText | null> {
  const exact = await loadText(base, `${slug}/${wanted}`);
  const document = exact === null ? await loadDocument(base, slug) : null;
  const anchor = document === null ? null : finder.meant(wanted, document);
  return exact ?? (anchor === null ? null : loadText(base, `${slug}/${anchor}`));
}

async function lostIn(
  asked: string,
  slug: string,
  wanted: string,
  { base, finder }: Library,
): Promise<Lost> {
  const document = await loadDocument(base, slug);
  const { words, anchors } = document === null ? nothing : finder.instead(wanted, document);
  const near = anchors.map((anchor) => {
    const { label = '', text = '' } = document?.clauses[anchor] ?? {};
    return { id: `${slug}/${anchor}`, name: `${label} ${shorten(text, 20)}` };
  });
  return { asked, said: `没有找到 ${decoded(asked)}：${slug} 里没有这一条。${words}`, near };
}

const nothing = { words: '', anchors: [] };

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return '连不上网站';
  if (error instanceof SyntaxError) return '数据已损坏';
  return error instanceof Error ? error.message : '';
}
