import { describe, expect, it } from 'vitest';
import { readHtml } from './read.ts';

const TITLE = '某市人民政府关于举办科技活动周的通知';
const TEXT = [
  '各县（市、区）人民政府：',
  '为弘扬科学精神，普及科学知识，经市政府同意，现就有关事项通知如下。',
  '一、时间和单位',
  '时间：2026年5月20日至26日',
  '主办单位：市人民政府',
  '承办单位：市科学技术局',
  '二、工作要求',
  '各地要加强领导，精心组织，确保活动取得实效。',
];
const body = TEXT.map((line) => `<p>${line}</p>`).join('');

/** The lines of a page, and what was set aside, as `what：text`. */
function read(page: string, tab = TITLE): { lines: string[]; aside: string[] } {
  const { reading } = readHtml(new TextEncoder().encode(`<title>${tab}</title><body>${page}`));
  return {
    lines: reading.text.trimEnd().split('\n'),
    aside: reading.setAside.slice(1).map(({ what, text }) => `${what}：${text}`),
  };
}

describe('a page of a content management system', () => {
  it.each<[string, string, string[]]>([
    [
      'says who made it below its text, as the text says who holds an event',
      `<div><h1>${TITLE}</h1><p>时间：2026-03-05　来源：市府办</p>${body}<p>主办单位：某市人民政府办公室</p></div>`,
      ['发布信息：时间：2026-03-05 来源：市府办', '页脚：主办单位：某市人民政府办公室'],
    ],
    [
      'names its parts page-content, tags and comments',
      `<div id="page-content"><h1>${TITLE}</h1><div class="tags">科普 市级</div><div>${body}</div><div class="comments"><p>写得好，希望早日落实，让更多人参加。</p></div></div>`,
      ['标签：科普 市级', '评论：写得好，希望早日落实，让更多人参加。'],
    ],
    [
      'begins its line of facts with the day',
      `<div><h1>${TITLE}</h1><p>2026-03-05 09:12 来源：市府办 【字体：大 中 小】打印</p>${body}</div>`,
      ['发布信息：2026-03-05 09:12 来源：市府办 【字体：大 中 小】打印'],
    ],
    [
      'was saved before a program showed its text',
      `<div><h1>${TITLE}</h1><div style="visibility: hidden; opacity: 0">${body}</div></div><p>关注我们</p>`,
      ['正文以外：关注我们'],
    ],
    [
      'is a table, one cell of which holds all lines of the text',
      `<table><tr><td><a href="/">首页</a></td><td>${TITLE}<br>${TEXT.join('<br>')}</td></tr></table>`,
      ['网站用语：首页'],
    ],
  ])('%s', (_case, page, aside) => {
    const found = read(page);
    expect(found.lines.map((line) => line.replace(/^[\s　]+/u, ''))).toEqual([TITLE, ...TEXT]);
    expect(found.aside.map((said) => said.replace(/[\s　]+/gu, ' '))).toEqual(aside);
  });

  it('has its title in a cell, behind the name of the site in the tab', () => {
    const page = `<table><tr><td class="title">${TITLE}</td></tr><tr><td>发布日期：2026-03-05</td></tr><tr><td><div>${body}</div></td></tr></table>`;
    expect(read(page, `某市科学技术局 通知公告 ${TITLE}`).lines).toEqual([TITLE, ...TEXT]);
  });

  const [half, rest] = [TITLE.slice(0, 7), TITLE.slice(7)];
  it.each([
    ['by a line break', `<h1>${half}<br>${rest}</h1>`, TITLE],
    ['where only its end is in the tab', `<h2 class="title">${half}<br/>${rest}</h2>`, rest],
    ['as two paragraphs', `<div class="title"><p>${half}</p><p>${rest}</p></div>`, rest],
    ['where nothing is in the tab', `<h1>${half}<br>${rest}</h1>`, '政策详情'],
    [
      'with the day in its frame',
      `<div class="title"><p>${half}</p><p>${rest}</p><p>2026年3月5日</p></div>`,
      TITLE,
    ],
  ])('has its title cut in two above its text, %s', (_case, title, tab) => {
    const page = `<div>${title}<div id="content">${body}</div></div>`;
    expect(read(page, `${tab}_某市人民政府`).lines).toEqual([half, rest, ...TEXT]);
  });

  it('has line breaks in the cells of a table', () => {
    const table =
      '<table><tr><td>甲</td><td>张三<br>李四</td></tr><tr><td>乙</td><td>王五</td></tr></table>';
    const page = `<div><h1>${TITLE}</h1>${body}${table}<p>本通知自印发之日起施行。</p></div>`;
    expect(read(page).lines).toContain('甲 | 张三 李四');
  });

  it('has lists in the cells of a table, numbered as a browser does', () => {
    const list = '<ol start="3"><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul>';
    const table = `<table><tr><td>1</td><td>${list}</td></tr><tr><td>2</td><td>丁</td></tr></table>`;
    const page = `<div><h1>${TITLE}</h1>${body}${table}<p>本通知自印发之日起施行。</p></div>`;
    expect(read(page).lines).toContain('1 | 3. 甲 4. 乙 丙');
  });

  it('is a table of one column, a paragraph a row', () => {
    const rows = ['来源：市府办 发布时间：2026-03-05', ...TEXT].map(
      (line) => `<tr><td>${line}</td></tr>`,
    );
    const { lines, aside } = read(`<h1>${TITLE}</h1><table>${rows.join('')}</table>`);
    expect(lines).toEqual([TITLE, ...TEXT]);
    expect(aside).toEqual(['发布信息：来源：市府办 发布时间：2026-03-05']);
  });

  it('has its title in no heading, and none in the tab', () => {
    const page = `<div>办事大厅</div><div>${TITLE}</div><div>发布时间：2026-03-05</div><div id="c">${body}</div>`;
    expect(read(page, '某市科技局').lines).toEqual([TITLE, ...TEXT]);
  });

  it('links to each of its annexes', () => {
    const links = '<p>附件：1.<a href="/a">申报指南</a></p><p>2.<a href="/b">申报书格式</a></p>';
    expect(read(`<div><h1>${TITLE}</h1>${body}${links}</div>`).lines.slice(-2)).toEqual([
      '附件：1.申报指南',
      '2.申报书格式',
    ]);
  });

  it('has a table of data, whatever one of its cells holds', () => {
    const long = '推进科技创新，加快成果转化。'.repeat(50);
    const inner = '<table><tr><td>子</td><td>丑</td></tr></table>';
    const cells = ['甲甲甲，甲甲。'.repeat(30), long, inner, '丁丁丁，丁丁。'.repeat(30)];
    const rows = cells.map((cell, i) => `<tr><td>${String(i + 1)}</td><td>${cell}</td></tr>`);
    const page = `<div><h1>${TITLE}</h1>${body}<table>${rows.join('')}</table></div>`;
    const { lines } = read(page);
    expect(lines.slice(TEXT.length + 1).map((line) => line.slice(0, 7))).toEqual([
      '1 | 甲甲甲',
      '2 | 推进科',
      '3 | 子 丑',
      '4 | 丁丁丁',
    ]);
  });

  it('has its title above a table of facts, and none in the tab', () => {
    const facts =
      '<table><tr><td>索引号：</td><td>1/2026</td></tr><tr><td>发布机构：</td><td>某市政府</td></tr></table>';
    const page = `<div><div class="policy-title">${TITLE}</div>${facts}<div>${body}</div></div>`;
    const found = read(page, '政策详情').lines;
    expect(found.slice(2)).toEqual([TITLE, ...TEXT]);
  });

  it.each([
    [
      'beside facts about the document',
      '<div>甲<p>索引号：1</p><p>文号：2</p></div>',
      ['甲', '索引号：1', '文号：2'],
    ],
    ['beside the items of a list', '<ol>甲<li>乙</li>丙<br>丁</ol>', ['甲', '1. 乙', '丙', '丁']],
  ])('has words where none should be: %s', (_case, odd, words) => {
    const { lines } = read(
      `<div><h1>${TITLE}</h1>${body}${odd}<p>本通知自印发之日起施行。</p></div>`,
    );
    expect(lines.slice(TEXT.length + 1, -1)).toEqual(words);
  });

  it.each([
    ['from where the list starts', '<ol start="3"><li>甲</li><li>乙</li></ol>', ['3. 甲', '4. 乙']],
    [
      'from the value of an item on',
      '<ol><li>甲</li><li value="7">乙</li><li>丙</li></ol>',
      ['1. 甲', '7. 乙', '8. 丙'],
    ],
    [
      'backwards',
      '<ol reversed><li>甲</li><li>乙</li><li>丙</li></ol>',
      ['3. 甲', '2. 乙', '1. 丙'],
    ],
    [
      'backwards from where the list starts',
      '<ol reversed start="10"><li>甲</li><li value="5">乙</li><li>丙</li></ol>',
      ['10. 甲', '5. 乙', '4. 丙'],
    ],
    [
      'also behind one that prints its own',
      '<ol start="x"><li>甲</li><li>2、乙</li><li>丙</li></ol>',
      ['1. 甲', '2、乙', '3. 丙'],
    ],
    [
      'in Chinese figures',
      '<ol style="list-style-type: cjk-ideographic"><li>甲</li><li value="12">乙</li></ol>',
      ['一、甲', '十二、乙'],
    ],
    ['in letters', '<ol type="a"><li>甲</li><li>乙</li></ol>', ['a. 甲', 'b. 乙']],
    [
      'as the stylesheet says',
      '<style>@media print{b{color:red}} ol{list-style:none} .doc ol.han > li, ol .x:hover{list-style-type:cjk-ideographic}</style><div class="doc"><ol class="a han" start="2"><li>甲</li><li>乙</li></ol></div>',
      ['二、甲', '三、乙'],
    ],
    [
      'not at all, as the stylesheet says',
      '<style>/* ol */ #list{list-style:none}</style><ol id="list"><li>甲</li></ol>',
      ['甲'],
    ],
    [
      'as its own style says against the sheet',
      '<style>ol{list-style:none}</style><ol style="list-style-type:upper-alpha"><li>甲</li></ol>',
      ['A. 甲'],
    ],
    ['not at all', '<ol style="list-style: none inside"><li>甲</li><li>乙</li></ol>', ['甲', '乙']],
  ])('numbers the items of a list %s', (_case, list, words) => {
    const { lines } = read(
      `<div><h1>${TITLE}</h1>${body}${list}<p>本通知自印发之日起施行。</p></div>`,
    );
    expect(lines.slice(TEXT.length + 1, -1)).toEqual(words);
  });

  it('lists its attachments below the text', () => {
    const page = `<div><h1>${TITLE}</h1><div>${body}</div><div><p>附件下载：</p><ul><li><a href="1.pdf">附件1 日程表.pdf</a></li></ul></div></div>`;
    expect(read(page).lines.slice(-2)).toEqual(['附件下载：', '附件1 日程表.pdf']);
  });

  it.each([
    ['many', body.repeat(4)],
    ['few', body],
  ])('names its attachments in brackets and counts them, below %s lines', (_case, text) => {
    const item = (name: string, count: string): string =>
      `<li>附件【<a href="/download.jsp?a=1" target="_blank">${name}</a>】已下载<span>${count}</span>次</li>`;
    const page = `<form><h1>${TITLE}</h1><div>2026-03-05 09:12&nbsp; 审核人：某某 &nbsp; 点击：[]</div><div id="vsb_content"><div>${text}</div></div><p><ul style="list-style-type:none;">${item('附件1：日程表.docx', '')}${item('报名表.doc', '12')}</ul></p></form>`;
    const { lines, aside } = read(page);
    expect(lines.slice(0, 2)).toEqual([TITLE, TEXT[0]]);
    expect(lines.slice(-2)).toEqual(['附件【附件1：日程表.docx】', '附件【报名表.doc】']);
    expect(aside.slice(1)).toEqual(['下载：已下载次', '下载：已下载12次']);
  });

  it('heads its attachments with one word, each a file', () => {
    const page = `<div><h1>${TITLE}</h1><div>${body}</div><div class="files"><h3>附件</h3><ul><li><a href="1.pdf">日程表.pdf</a></li><li><a href="2.xls">报名表.xlsx（12KB）</a></li></ul></div><p>值班电话</p></div>`;
    const { lines, aside } = read(page);
    expect(lines.slice(-3)).toEqual(['附件', '日程表.pdf', '报名表.xlsx（12KB）']);
    expect(aside).toEqual(['正文以外：值班电话']);
  });

  it('keeps hidden what is not its text', () => {
    const page = `<div><h1>${TITLE}</h1>${body}<div style="display:none"><p>内部流转意见，请勿外传。</p></div></div>`;
    expect(read(page).aside).toEqual(['隐藏的文字：内部流转意见，请勿外传。']);
  });
});

it('numbers that only a stylesheet writes are said to be missing', () => {
  const style = '<style>p::before{counter-increment:n;content:counter(n) "、"}</style>';
  const page = `${style}<div><h1>${TITLE}</h1>${body}</div>`;
  const { warnings } = readHtml(new TextEncoder().encode(`<title>${TITLE}</title><body>${page}`));
  expect(warnings.map(({ rule }) => rule)).toEqual(['numbers-by-stylesheet']);
});
