import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from './read.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures');
const fixture = (name: string): Uint8Array => readFileSync(path.join(FIXTURES, name));
const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);
const linesOf = (data: Uint8Array): string[] => readHtml(data).reading.text.trimEnd().split('\n');
const asideOf = (data: Uint8Array): string[] =>
  readHtml(data).reading.setAside.map(({ what }) => what);

describe('a page of a government portal', () => {
  const { reading } = readHtml(fixture('portal.html'));

  it('is its document: facts, title, text', () => {
    expect(reading.text.trimEnd().split('\n')).toEqual([
      '索 引 号： | 000/2026-00012 | 主题分类： | 科技 |',
      '发布机构： | 某市科技局 | 成文日期： | 2026-01-05 |',
      '文　　号： | 某科〔2026〕3号 | 有效性： |  |',
      '某市科技局关于印发2026年工作要点的通知',
      '各区县科技局：',
      '现将《某市科技局2026年工作要点》印发给你们，请结合实际认真贯彻落实。',
      '一、总体要求',
      '坚持创新驱动，全年研发经费增长10%以上，高新技术企业达到100家。',
      '二、重点任务',
      '（一）加强基础研究。支持高校建设实验室，设立专项资金。',
      '（二）培育企业主体。开展梯度培育，推动企业研发机构建设。',
      '序号 | 任务 | 牵头单位',
      '1 | 建设实验室 | 基础处',
      '2 | 培育企业 | 高新处',
      '某市科技局',
      '2026年1月5日',
      '附件：任务分解表.docx',
    ]);
  });

  it('lists all the rest with what it is', () => {
    expect(reading.setAside.map(({ what, text }) => `${what}：${text}`)).toEqual([
      '网页标题（浏览器标签）：某市科技局关于印发2026年工作要点的通知_某市人民政府门户网站',
      '页头：首页 登录 English',
      '导航：政务公开 政务服务 互动交流',
      '面包屑：您当前的位置：首页 > 信息公开 > 政策文件',
      '发布信息：来源：某市科技局　发布时间：2026-01-06 10:00　浏览次数：123',
      '字号：字号：[大 中 小]',
      '隐藏的文字：内部流转',
      '分享：分享到：微信',
      '打印：【打印本页】 【关闭窗口】',
      '扫一扫：扫一扫在手机打开当前页',
      '相关链接：相关文件 某通知一 某通知二',
      '页脚：主办单位：某市人民政府　承办：某市大数据局',
      '页脚：某ICP备12345678号 网站标识码：3300000000',
    ]);
  });

  it('says where each line stands in the page', () => {
    expect(reading.places[6]).toBe('网页第25行');
  });
});

describe('an old page of frames', () => {
  // GB2312 as it lies on disks: the fixture is kept in UTF-8, so that people can read it.
  const text = new TextDecoder().decode(fixture('frames.html'));

  it('is found in its innermost cell, preformatted lines and all', () => {
    expect(linesOf(bytes(text.replace('gb2312', 'utf-8')))).toEqual([
      '某区人民政府关于开展某项工作的意见',
      '各街道办事处，区政府各部门：',
      '为推动高质量发展，提出如下意见。',
      '一、指导思想',
      '坚持统筹规划，突出重点，分步实施。',
      '二、主要任务',
      '1.完善制度。健全工作机制，落实责任。',
      '2.加大投入。统筹资金，保障重点项目建设。',
      '某区人民政府',
      '2019年2月28日',
    ]);
  });

  it('is read in the encoding that it is in, with a warning where it names another', () => {
    const { reading, warnings } = readHtml(bytes(text));
    expect(reading.text).toContain('一、指导思想');
    expect(warnings.map(({ rule }) => rule)).toEqual(['charset-differs']);
  });
});

describe('encodings', () => {
  const gbk = Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xd4, 0xf2);
  const page = (charset: string): Uint8Array => {
    const [before, after] = [bytes(`<meta charset="${charset}"><body><p>`), bytes('</p></body>')];
    return Uint8Array.of(...before, ...gbk, ...after);
  };

  it.each([
    ['gbk', []],
    ['GB2312', []],
    ['utf-8', ['charset-differs']],
  ])('a GBK page that says %s', (charset, rules) => {
    const { reading, warnings } = readHtml(page(charset));
    expect(reading.text).toBe('一、总则\n');
    expect(warnings.map(({ rule }) => rule)).toEqual(rules);
  });

  it('that change within the page are an error', () => {
    const lines = [...bytes('<p>建设平台。</p>\n'), ...gbk, 0x0a, ...bytes('<p>引进人才。</p>')];
    expect(() => readHtml(Uint8Array.from(lines))).toThrow('两种编码');
  });

  it('that nothing can read are an error', () => {
    expect(() => readHtml(Uint8Array.of(0x3c, 0x70, 0x3e, 0xff, 0xff))).toThrow('编码');
  });
});

describe('what stands beside the main part', () => {
  const text =
    '<p>为推动产业创新，经市政府同意，现就有关事项通知如下。</p><p>一、强化企业主体，支持研发投入，全年安排资金。</p>';
  const page = (above: string, below: string): Uint8Array =>
    bytes(
      `<title>某市关于产业创新的通知</title><table><tr><td>某市关于产业创新的通知</td></tr>${above}<tr><td><div>${text}</div></td></tr>${below}</table>`,
    );
  const row = (said: string): string => `<tr><td>${said}</td></tr>`;

  it('belongs to the document: its number, its attachments', () => {
    const lines = linesOf(
      page(
        row('某政办发〔2025〕6号'),
        row('附件：<a href="a.doc">1.产业目录.doc</a>') + row('值班电话'),
      ),
    );
    expect([lines[1], lines.at(-1)]).toEqual(['某政办发〔2025〕6号', '附件：1.产业目录.doc']);
  });

  it('is said where it is an explanation of the document', () => {
    const both = `<h1>某市关于产业创新的通知</h1>${text}<h3>《某市关于产业创新的通知》政策解读</h3><p>为贯彻创新驱动，制定本通知。</p>`;
    const { reading, warnings } = readHtml(bytes(`<body><div>${both}</div></body>`));
    expect(warnings.map(({ rule, line }) => [rule, line])).toEqual([['explanation-included', 4]]);
    expect(reading.text).toContain('制定本通知');
  });
});

it('a page of frames says where its text is', () => {
  expect(() => readHtml(bytes('<html><frameset><frame src="a.htm"></frameset></html>'))).toThrow(
    '外壳',
  );
});

describe('a page of today', () => {
  it('has its numbers written out, links in sentences kept', () => {
    expect(linesOf(fixture('list.html'))).toEqual([
      '某县2026年科技工作要点',
      '今年的工作，要抓好以下几件事。',
      '1. 建设平台。支持龙头企业牵头组建创新联合体。',
      '2. 引育人才。实施青年人才计划，扩大规模。',
      '3. 转化成果。办好对接活动，促成合作。',
      '参见《某省科技创新条例》第十条。',
    ]);
    expect(asideOf(fixture('list.html'))).toEqual([
      '网页标题（浏览器标签）',
      '页头',
      '导航',
      '分享',
      '边栏',
      '页脚',
    ]);
  });
});

describe('facts in other forms than a table', () => {
  it.each([
    [
      'a list',
      '<ul><li><b>索引号：</b>1/2026</li><li><b>文号：</b>某发〔2026〕1号</li></ul>',
      ['索引号： | 1/2026 |', '文号： | 某发〔2026〕1号 |'],
    ],
    [
      'terms',
      '<dl><dt>索引号</dt><dd>1/2026</dd><dt>发布机构</dt><dd>某局</dd></dl>',
      ['索引号： | 1/2026 |', '发布机构： | 某局 |'],
    ],
  ])('%s', (_, facts, rows) => {
    const body = '<p>为推动高质量发展，提出如下意见，请认真贯彻执行，确保落到实处。</p>';
    expect(linesOf(bytes(`<body>${facts}<div>${body}${body}</div></body>`)).slice(0, 2)).toEqual(
      rows,
    );
  });
});

describe('a table', () => {
  const text = '<p>为推动高质量发展，提出如下意见，请认真贯彻执行，确保落到实处。</p>';
  const rowsOf = (rows: string): string[] =>
    linesOf(bytes(`<body><div>${text}<table>${rows}</table>${text}</div></body>`)).slice(1, -1);

  it.each([
    [
      'a cell that spans rows keeps those below in their columns',
      '<tr><td>领域</td><td>任务</td><td>单位</td></tr><tr><td rowspan="2">平台</td><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr><tr><td>人才</td><td>戊</td><td>己</td></tr>',
      ['领域 | 任务 | 单位', '平台 | 甲 | 乙', ' | 丙 | 丁', '人才 | 戊 | 己'],
    ],
    [
      'so does one in the middle or at the end',
      '<tr><td>1</td><td rowspan="3">甲</td><td>乙</td></tr><tr><td>2</td><td rowspan="2">丙</td></tr><tr><td>3</td></tr>',
      ['1 | 甲 | 乙', '2 |  | 丙', '3'],
    ],
    [
      'a head over two rows',
      '<tr><th rowspan="2">序号</th><th colspan="2">任务</th><th rowspan="2">单位</th></tr><tr><th>名称</th><th>目标</th></tr><tr><td>1</td><td>甲</td><td>乙</td><td>丙</td></tr>',
      ['序号 | 任务 |  | 单位', ' | 名称 | 目标', '1 | 甲 | 乙 | 丙'],
    ],
    [
      'in two columns what stands beside it is still a cell',
      '<tr><td>领域</td><td>任务</td></tr><tr><td rowspan="3">平台</td><td>甲</td></tr><tr><td>1.乙</td></tr><tr><td>2.丙</td></tr><tr><td>人才</td><td>戊</td></tr>',
      ['领域 | 任务', '平台 | 甲', ' | 1.乙', ' | 2.丙', '人才 | 戊'],
    ],
    [
      'a band across the page is no row',
      '<tr><td colspan="3">一、平台：</td></tr><tr><td>1</td><td>甲</td><td rowspan="0">乙</td></tr><tr><td>2</td><td>丙</td></tr>',
      ['一、平台：', '1 | 甲 | 乙', '2 | 丙'],
    ],
  ])('%s', (_case, rows, expected) => {
    expect(rowsOf(rows)).toEqual(expected);
  });
});

it('no word of a page is lost: it is text, or listed', () => {
  const word = fc.stringMatching(/^[一-龥]{1,12}[。，；]?$/u);
  const tag = fc.constantFrom(
    'p',
    'div',
    'span',
    'li',
    'ol',
    'td',
    'h2',
    'a href="/x"',
    'nav',
    'b',
    'br',
  );
  const piece = fc.tuple(tag, word).map(([name, text]) => {
    return name === 'br' ? `${text}<br>` : `<${name}>${text}</${name.split(' ')[0] ?? ''}>`;
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
      const html = `<body><div>${pieces.join('')}</div></body>`;
      const { reading } = readHtml(bytes(html));
      const found = [reading.text, ...reading.setAside.map(({ text }) => text)].join('');
      expect(letters(found.replace(/\d+\. /g, ''))).toEqual(letters(html.replace(/<[^>]*>/g, '')));
    }),
  );
});

function letters(text: string): string[] {
  return [...text.replace(/[\s|]/gu, '')].sort();
}
