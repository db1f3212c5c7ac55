import type { CorpusDirectory, Library } from '../assemble/assemble.ts';
import { shownTitle } from '../site/label.ts';
import { inTimeOrder } from '../site/library.ts';
import { wordPath } from '../site/word-path.ts';
import { bag, manifestText, PAYLOAD_MANIFEST, sha256, TAG_MANIFEST } from './bag.ts';
import type { BagInfo } from './bag.ts';
import { epub } from './epub.ts';
import { bytesOf, sorted } from './files.ts';
import type { Entry, Files, StoredFiles } from './files.ts';
import { folderSite } from './folder.ts';
import {
  documentsMarkup,
  downloadsMarkup,
  filled,
  INSIDE,
  manifestsMarkup,
  sumsMarkup,
} from './listing.ts';
import type { Download } from './listing.ts';
import { ARCHIVE_NAME, archiveDate, manifest } from './manifest.ts';
import type { Versions } from './manifest.ts';
import { payloadFiles } from './payload.ts';
import { readmeText } from './readme.ts';
import { singleFile } from './single.ts';
import { zipEntries } from './zip.ts';

/** What an archive is made of. The files of the site are read one at a time. */
export interface ArchiveInput {
  /** The built site with its data and search files, by path. */
  readonly site: StoredFiles;
  /** The path it was built for, with a slash at both ends. */
  readonly base: string;
  /** What the download page of the site says of saving the site in a browser. */
  readonly saving: string;
  /** The corpus directory as people wrote it. */
  readonly directory: CorpusDirectory;
  /** What was generated from it: `docs/*.mdx`, `data/*.json`. */
  readonly content: ReadonlyMap<string, string>;
  readonly library: Library;
  readonly versions: Versions;
}

const DOWNLOADS_PAGE = 'downloads/index.html';
const INTEGRITY_PAGE = 'integrity/index.html';

/**
 * The files to publish with the site: the editions in `downloads/` with their sums, and the pages
 * that tell of them, filled in. Throws when a page of the folder would lead to a file that it does
 * not have, and when the zip does not hold what was put in.
 */
export async function archiveFiles(input: ArchiveInput): Promise<Map<string, Uint8Array>> {
  const { site, library } = input;
  const payload = sorted(payloadFiles(input.directory, input.content, library.corpus));
  const integrity = integrityPage(input, payload);
  const downloads = downloadsPage(input);
  const inFolder = withPages(
    site,
    new Map([
      [INTEGRITY_PAGE, integrity('')],
      [DOWNLOADS_PAGE, downloads(INSIDE, '')],
    ]),
  );
  const manifests = new Map<string, Uint8Array>();
  const editions = await editionsOf({ ...input, site: inFolder }, payload, manifests);
  const markup = downloadsMarkup(editions, library.corpus.version, archiveDate(library));
  const sums = new Map(editions.map(({ file, bytes }) => [file, sha256(bytes)]));
  return new Map([
    [INTEGRITY_PAGE, integrity('downloads/')],
    [DOWNLOADS_PAGE, downloads(markup, input.saving)],
    ['downloads/SHA256SUMS.txt', bytesOf(manifestText(sums))],
    ...[...manifests].map(([name, bytes]) => [`downloads/${name}`, bytes] as const),
    ...editions.map(({ file, bytes }) => [`downloads/${file}`, bytes] as const),
  ]);
}

/** Gives the download page what it says of the editions and of saving; of Word files it says the same. */
function downloadsPage({ site, base, library }: ArchiveInput) {
  const files = inTimeOrder(library.corpus.documents).map((document) => {
    const path = wordPath(document.slug);
    return { href: base + path, title: shownTitle(document), bytes: pageOf(site, path) };
  });
  const words = documentsMarkup(files, archiveDate(library));
  const page = filled(pageOf(site, DOWNLOADS_PAGE), 'word', words);
  return (editions: string, saving: string) =>
    filled(filled(page, 'downloads', editions), 'saving', saving);
}

/** Gives the page of sums its table, and links to the lists of all sums in a folder of the site. */
function integrityPage({ site, base }: ArchiveInput, payload: Files) {
  const page = filled(pageOf(site, INTEGRITY_PAGE), 'sums', sumsMarkup(payload));
  return (folder: string) =>
    filled(
      page,
      'manifests',
      manifestsMarkup((name) => `${base}${folder}${name}`),
    );
}

/** The site with other bytes for some of its pages. */
function withPages(site: StoredFiles, pages: Files): StoredFiles {
  return {
    keys: () => site.keys(),
    has: (path) => site.has(path),
    get: (path) => pages.get(path) ?? site.get(path),
  };
}

/** The folder of the zip: the payload in `data/`, the site and what describes it around that. */
async function* archiveBag(
  { site, base, library, versions }: ArchiveInput,
  payload: Files,
): AsyncGenerator<Entry> {
  const date = archiveDate(library);
  const about = manifest(library, versions, date);
  const tags = async function* (): AsyncGenerator<Entry> {
    yield ['README.txt', bytesOf(readmeText(library.corpus, date))];
    yield ['manifest.json', bytesOf(`${JSON.stringify(about, null, 1)}\n`)];
    yield* folderSite(site, base);
  };
  for await (const [path, bytes] of bag(payload, tags(), bagInfo(library, date))) {
    yield [`${ARCHIVE_NAME}/${path}`, bytes];
  }
}

/** Hands on the files of a bag, and notes its lists of sums by their names. */
async function* noting(
  entries: AsyncIterable<Entry>,
  manifests: Map<string, Uint8Array>,
): AsyncGenerator<Entry> {
  for await (const [path, bytes] of entries) {
    const name = path.slice(ARCHIVE_NAME.length + 1);
    if (name === PAYLOAD_MANIFEST || name === TAG_MANIFEST) manifests.set(name, bytes);
    yield [path, bytes];
  }
}

/** The editions; `manifests` takes the lists of sums of the folder. */
async function editionsOf(
  input: ArchiveInput,
  payload: Files,
  manifests: Map<string, Uint8Array>,
): Promise<Download[]> {
  const { library, site } = input;
  const single = await singleFile(library, site);
  return [
    {
      file: `${ARCHIVE_NAME}.zip`,
      name: '离线文件夹',
      about: '整个网站和全部数据。解压后双击 index.html 打开，阅读和检索都不需要网络。',
      bytes: await zipEntries(noting(archiveBag(input, payload), manifests), archiveDate(library)),
    },
    {
      file: `${ARCHIVE_NAME}.epub`,
      name: '电子书',
      about: 'EPUB 3，全部文件合为一册，每项任务都在目录里，适合手机和阅读器。',
      bytes: epub(library),
    },
    ...(single === null
      ? []
      : [
          {
            file: `${ARCHIVE_NAME}.html`,
            name: '单文件版',
            about:
              '全部文件、检索、主题、名称、相关条款、对照和引注都在一个网页文件里，适合用邮件发送。',
            bytes: single,
          },
        ]),
  ];
}

function pageOf(site: StoredFiles, path: string): Uint8Array {
  const page = site.get(path);
  if (page === undefined) throw new Error(`网站没有 ${path}`);
  return page;
}

function bagInfo({ corpus }: Library, date: string | null): BagInfo {
  return [
    ['Source-Organization', corpus.site.name],
    ['External-Identifier', `${ARCHIVE_NAME}-${corpus.version}`],
    ['External-Description', corpus.site.tagline || corpus.site.name],
    ...(date === null ? [] : [['Bagging-Date', date] as const]),
  ];
}
