import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { taskTableInWord, taskTablePage } from '../testing/task-table.ts';
import { readReceived } from './read.ts';

const TEXT = path.join(import.meta.dirname, '../corpus/fixtures/task-table.txt');

/** The golden folder of the parser says what becomes of this text. */
it.each([
  ['分工方案.docx', taskTableInWord()],
  ['分工方案.html', taskTablePage()],
])(
  'a table longer than the notice that encloses it reads as its lines: %s',
  async (name, bytes) => {
    const result = await readReceived(name, bytes);
    expect(result.value.text).toBe(readFileSync(TEXT, 'utf8'));
  },
);
