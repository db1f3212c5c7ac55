import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { PAGE_END, withEnd, withScriptMark } from './wholeness.ts';

/** What a script says of itself when it runs, null where it does not run. */
function markOf(script: string): string | null {
  const dataset: Record<string, string> = {};
  const context = { document: { currentScript: { dataset } } };
  try {
    runInNewContext(script, context);
  } catch {
    return null;
  }
  return JSON.stringify({ ...dataset, value: (context as Record<string, unknown>)['value'] });
}

describe('a script that says that it ran', () => {
  const scripts = [
    '"use strict";var value=(()=>1)();',
    'var value=1;value+=1',
    "'use strict';value=1",
  ];

  it.each(scripts)('%s does what it did', (script) => {
    const alone: Record<string, unknown> = {};
    let failed = false;
    try {
      runInNewContext(script, alone);
    } catch {
      failed = true;
    }
    const marked = markOf(withScriptMark(script));
    expect(marked).toBe(failed ? null : JSON.stringify({ whole: '', value: alone['value'] }));
  });

  it.each(scripts)('%s does nothing when it is cut off anywhere', (script) => {
    const whole = withScriptMark(script).trimEnd();
    for (let length = 0; length < whole.length; length += 1) {
      expect(markOf(whole.slice(0, length)) ?? '').not.toContain('whole');
    }
  });
});

it('a page ends with what says so, after all that looks like its end', () => {
  const page = '<body><p title="</body>">x</p></body></html>';
  expect(withEnd(page)).toBe(`<body><p title="</body>">x</p><!--${PAGE_END}--></body></html>`);
});
