/** `README.txt` of the archive: what a person needs who has the folder and no browser. */
import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import { shownTitle } from '../site/label.ts';
import { englishCustody } from './custody-english.ts';
import { custodyLines } from './custody.ts';

/** The text, in Chinese and then in English. `date` is the archive's, null where none is known. */
export function readmeText({ site, version, documents }: Corpus, date: string | null): string {
  const made = date === null ? '' : `，${date}`;
  return [
    `${site.name}（离线版，文库版本 ${version}${made}）`,
    '',
    CHINESE,
    '各份文件的来源与保管',
    '',
    ...documents.flatMap(custody),
    ENGLISH,
    'Origin and custody of each document',
    '',
    ...documents.flatMap(englishCustody),
  ].join('\n');
}

function custody(document: PolicyDocument): string[] {
  return [
    shownTitle(document),
    ...custodyLines(document).map((line) => `    ${line}`),
    `    收到时的原样存于 data/seeds/；此后只作 data/text/${document.slug}.txt 末尾所列的改动。`,
    '',
  ];
}

const CHINESE = `怎样打开

  双击 index.html，在浏览器里阅读和检索，不需要网络，不需要安装任何程序。
  如果是在压缩包里看到这个文件，请先把压缩包全部解压到一个文件夹。

里面是什么

  index.html 等网页     整个网站；检索在浏览器里进行，不向任何地方发送内容
  短名/短名.docx        每份文件的 Word 版，适合打印和摘录
  data/seeds/           收到的文件，逐字节保存；编者的目录、判断和锚点台账（YAML、JSON）
  data/text/            每份文件的纯文本版（UTF-8），没有浏览器也能读
  data/docs/            每份文件的 MDX 版
  data/*.json           条款、关系、主题、名称、指标等数据（JSON，UTF-8），
  data/*.schema.json    以及说明其结构的 JSON Schema（2020-12）
  data/*.csv、*.jsonl   同样的数据，表格程序可以直接打开（CSV），或一行一条（JSON Lines）
  manifest.json         文库版本、份数与条数、制作所用软件的版本
  bagit.txt 等          本文件夹是一个 BagIt 1.0 包（RFC 8493），bag-info.txt 是它的说明

怎样检查有没有损坏

  在这个文件夹里运行（Linux、macOS，或 Windows 上的 Git Bash）：
      sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt
  macOS 没有 sha256sum 时用 shasum -a 256 -c。逐个比对也可以：
  Windows 用 certutil -hashfile 文件名 SHA256，与清单中的值对照。

  网页会说出缺少或损坏的网页、脚本、样式和数据。有两种情形浏览器不让网页察觉：一个网页整个
  成了空文件，打开是空白；缺少标签页上的小图标，不影响阅读。上面的命令都会指出是哪个文件。

  校验值只能证明文件自清单写成以后没有损坏或改动，不能证明文字出自谁手；
  能改文件的人也能改清单。要确认出处，请与发布机关公布的正式文本核对。

性质

  由编者整理公开文件而成，不是政府网站，也不是正式文本。
  凡不是原文的（补出的题名、序号，推断的机构、日期等）都已标明。
`;

const ENGLISH = `IN ENGLISH

This folder is the offline edition of a library of Chinese local policy documents. Open index.html
with a double click: reading and searching work in any browser without a network. If you see this
inside a zip viewer, unpack the whole zip first.

  index.html and other pages   the site; the search runs in the browser and sends nothing anywhere
  NAME/NAME.docx               every document for Word; NAME is its short name, listed below
  data/seeds/                  the texts as received, byte for byte, with the editors' files
  data/text/                   a plain-text edition of every document (UTF-8)
  data/docs/                   the documents as MDX
  data/*.json, *.schema.json   clauses, relations, themes, names and figures, with JSON Schemas
  data/*.csv, *.jsonl          the same for spreadsheets, and one record to a line
  manifest.json                version of the corpus, counts, versions of the software used

The folder is a BagIt 1.0 bag (RFC 8493). To check it, run in this folder:

      sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt

Pages tell of missing or damaged pages, scripts, styles and data. Of two things browsers let them
know nothing: a page that has become an empty file opens blank, and the icon of the tab may be gone,
which harms no reading. The command above names such files.

The sums show that nothing was damaged or changed since they were written. They do not show who
wrote the texts: whoever can change a file can change a sum. For that, compare with what the issuing
authority has published. This is not a government publication. Whatever is the editors' and not the
text's is marked as such. The origin and custody of each text are listed below; the editors' evidence
for what they inferred is above, in Chinese.
`;
