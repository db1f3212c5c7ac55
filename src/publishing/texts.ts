import { shownTitle } from '../citation/label.ts';
import type { AddressOf } from '../linked-data/node.ts';
import type { Corpus } from '../model/corpus.ts';
import { statusNames, timeLabel } from '../site/words.ts';

/** All may be read by all; where the pages are listed is said where the site has a public address. */
export function robotsText(addressOf: AddressOf): string {
  const sitemap = addressOf('sitemap.xml');
  const lines = [
    'User-agent: *',
    'Allow: /',
    ...(sitemap === null ? [] : ['', `Sitemap: ${sitemap}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What language models are told of the site (llms.txt): what it is, what it is not, what to read. */
export function modelsText({ site, documents }: Corpus, addressOf: AddressOf): string {
  const href = (path: string): string => addressOf(path) ?? path;
  return [
    `# ${site.name}`,
    '',
    `> ${site.tagline || site.name}。不是政府网站；文字不是正式文本，以发布机关公布的为准。`,
    '',
    '引用时请写明文件题名和条款（如“第19项”），并附条款的网址：文件网址加 #锚点。',
    '题名在［］中的是编者所拟；标明征求意见稿的不是正式文本；编者推断的事项另有注明。',
    '',
    '## 文件',
    '',
    ...documents.map((document) => {
      const draft = document.status === 'draft' ? `，${statusNames.draft}` : '';
      const about = timeLabel(document) + draft;
      return `- [${shownTitle(document).replaceAll(/[[\]]/g, '')}](${href(`${document.slug}.md`)}): ${about}`;
    }),
    '',
    '## 数据',
    '',
    `- [数据说明](${href('data/')}): 各文件的字段、许可和例子`,
    `- [全部条款](${href('data/clauses.jsonl')}): JSON Lines，一行一条`,
    `- [指标](${href('data/indicators.json')}): 写明目标或结果的数字，附原话`,
    '',
  ].join('\n');
}
