import { describe, expect, it } from 'vitest';
import { documentModule } from './mdx-processor.ts';

function moduleOf(mdx: string): string {
  return documentModule(mdx, '/content/docs/plan.mdx');
}

describe('the module of a document', () => {
  it('calls its components and has the text between them as HTML', () => {
    const code = moduleOf(
      '<Task anchor="task-1" number="1." level={4}>\n  甲、乙。丙。\n</Task>\n',
    );
    expect(code).toContain('jsx(c["Task"],{"anchor":"task-1","number":"1.","level":4,');
    expect(code).toContain(
      '<span id=\\"task-1-s1\\">甲、乙。</span><span id=\\"task-1-s2\\">丙。</span>',
    );
    expect(code).toContain('"id":"plan/task-1","count":"0"');
  });

  it.each([
    ['5 \\< 6 & 7', '5 &lt; 6 &amp; 7'],
    ['"甲" 100\\~200 -- ...', '&quot;甲&quot; 100~200 -- ...'],
    ['\\{a} \\*b\\*', '{a} *b*'],
  ])('leaves the text as it is: %s', (written, html) => {
    const code = moduleOf(`<Task anchor="task-1" level={4}>\n  ${written}\n</Task>\n`);
    expect(code).toContain(JSON.stringify(html).slice(1, -1));
  });

  it('counts relations and leaves them to the data', () => {
    const relation = '    <Relation to="other/task-1" why="两处&#x22;相同&#x22;" />\n';
    const related = `  <Related>\n${relation}\n${relation}  </Related>\n`;
    const code = moduleOf(`<Task anchor="task-1" level={4}>\n  甲。\n\n${related}</Task>\n`);
    expect(code).toContain('"count":"2"');
    expect(code).not.toContain('Relation');
  });

  it('names a component that nobody gave', () => {
    expect(moduleOf('<Part anchor="part-1" level={2}>\n  甲。\n</Part>\n')).toContain(
      'for (const tag of ["Part","Related"])',
    );
  });
});
