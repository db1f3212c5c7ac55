import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlOf } from './mdx-html.ts';
import { readWritten } from './mdx-reader.ts';
import { documentTree, parsed, withoutRelations } from './mdx-tree.ts';

/** A tree as plain data, without where its nodes stood in the file. */
function bare(tree: unknown): unknown {
  const text = JSON.stringify(tree, (name, value: unknown) =>
    name === 'position' || name === 'data' ? undefined : value,
  );
  return JSON.parse(text);
}

const task = (line: string): string => `<Task anchor="task-1" level={4}>\n  ${line}\n</Task>\n`;

describe('MDX as the corpus stage writes it', () => {
  const files = globSync('content/docs/*.mdx', { absolute: true });

  it.each(files)('is read from %s as the general parser reads it', (file) => {
    const written = withoutRelations(readFileSync(file, 'utf8'));
    expect(bare(readWritten(written))).toEqual(bare(parsed(written)));
  });

  it('is read as the general parser does, or not at all, with any marks in it', () => {
    const marks = fc.string({
      unit: fc.constantFrom(
        ...'科技1a.。 \\*_`[]<>{}~&#x;|-+=)!"',
        '\\&',
        '&#x20;',
        '<RunIn>',
        '</RunIn>',
      ),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(marks, (line) => {
        const read = readWritten(task(line));
        if (read !== null) expect(bare(read)).toEqual(bare(parsed(task(line))));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    '- 甲',
    '1. 甲',
    '> 甲',
    '# 甲',
    '*甲*',
    '{process.exit()}',
    '<script>',
    '甲\n  乙',
    '&nbsp;',
    '    甲',
  ])('is left to the general parser where it is of another form: %s', (line) => {
    expect(readWritten(task(line))).toBeNull();
  });
});

describe('the tree of a document', () => {
  const html = (line: string): string => {
    const [clause] = documentTree(task(line), 'plan').children;
    if (clause === undefined || !('children' in clause)) return '';
    return clause.children.map((child) => htmlOf(child, () => '')).join('');
  };

  it('has its sentences with their anchors', () => {
    expect(html('甲、乙。丙。')).toBe(
      '<p class="line"><span id="task-1-s1">甲、乙。</span><span id="task-1-s2">丙。</span></p>',
    );
  });

  it.each([
    ['5 \\< 6 & 7', '5 &lt; 6 &amp; 7'],
    ['"甲" 100\\~200 -- ...', '&quot;甲&quot; 100~200 -- ...'],
    ['\\{a} \\*b\\*', '{a} *b*'],
  ])('leaves the text as it is: %s', (written, shown) => {
    expect(html(written)).toContain(shown);
  });

  it('counts relations and leaves them to the data', () => {
    const relation = '    <Relation to="other/task-1" why="两处&#x22;相同&#x22;" />\n';
    const related = `  <Related>\n${relation}\n${relation}  </Related>`;
    const tree = JSON.stringify(documentTree(task(`甲。\n\n${related}`), 'plan'));
    expect(tree).toContain('{"type":"mdxJsxAttribute","name":"count","value":"2"}');
    expect(tree).not.toContain('"Relation"');
  });
});
