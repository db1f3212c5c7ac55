/** Documents of every shape with text that tries to be markup, for tests that nothing is lost. */
import fc from 'fast-check';

/** Text that Markdown, MDX, HTML or a parser of numbers could take for something else. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '{process.exit()}',
  'import x from "y"',
  'export default 1',
  '`代码` ```',
  '~~删除~~ 100~200亿元',
  '*强调* **加粗** _a_ __b__',
  '表 | 格 | 线',
  '# 标题',
  '> 引用',
  '- 列表',
  '+ 列表',
  '=== ---',
  '[链接](http://a.example) ![图](b) <https://c.example>',
  '&amp; &#x41; R&D &lt;',
  '<!-- 注释 -->',
  '反斜杠 \\ \\* \\{ 结尾\\',
  '$x$ $$y$$',
  '<5万元 且 >3万元',
  '控制\u0001字符\u007f\u0085',
  '\u{20BB7}野家😀',
  '\ud800 半个',
  '“引号。”‘单’',
  '（没有关上的括号。',
  '：：：',
  ':::note',
  '|',
  '---',
  '/* 注释 */ */',
];
const NUMBERS = [
  '一、',
  '（一）',
  '(二)',
  '1.',
  '2．',
  '3、',
  '10. ',
  '（1）',
  '①',
  '第一章',
  '第二条',
  '——',
  '三.',
];
const WORDS = [
  '总体要求',
  '指导思想。',
  '发展目标。',
  '工作目标是:',
  '加强领导。健全机制。',
  '（责任单位：甲、乙）',
  '附件2',
  '某市方案',
];

const piece = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constantFrom(...WORDS),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const line = fc
  .tuple(fc.option(fc.constantFrom(...NUMBERS), { nil: '' }), fc.array(piece, { maxLength: 3 }))
  .map(([number, pieces]) => number + pieces.join(''));
/** A whole document: numbered lines of words, hostile pieces and noise, with any line ends. */
export const hostileText = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(line, { maxLength: 12 }),
    fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
  )
  .map(([mark, lines, end]) => mark + lines.join(end));
