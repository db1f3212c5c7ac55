import { expect, it } from 'vitest';
import { sampleDocument, SAMPLE_TEXT } from './sample.fixture.ts';
import { linesOfClauses, sourceLines } from './source-lines.ts';

const { clauses } = sampleDocument();
const emendation = { doc: 'sample', line: 3, lineEnd: 3, from: '（', to: '(', why: '试' };
const lines = sourceLines(SAMPLE_TEXT, clauses, [emendation]);

it('shows the received text line by line, untouched', () => {
  const shown = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  expect(shown).toEqual(SAMPLE_TEXT.split('\n'));
});

it('keeps characters beyond the basic plane and other line ends', () => {
  const shown = sourceLines('𠮷一\r\n𠮷二\n\n', [], []).map(({ pieces }) =>
    pieces.map(({ text }) => text).join(''),
  );
  expect(shown).toEqual(['𠮷一', '𠮷二', '', '']);
});

it('says which clauses begin in a line, and where editors changed it', () => {
  expect(lines.map(({ clauses: begun }) => begun.map(({ anchor }) => anchor))).toEqual([
    ['preamble'],
    ['part-1'],
    ['part-1-sec-1'],
    ['task-1'],
    ['task-2', 'task-2-1'],
    ['task-2-2'],
    ['part-2'],
    ['task-3'],
  ]);
  expect(lines.flatMap(({ number, emendations }) => emendations.map(() => number))).toEqual([3]);
});

it('says on which lines a clause stands', () => {
  const found = linesOfClauses(SAMPLE_TEXT, clauses);
  expect([found.get('sample/task-1'), found.get('sample/task-2')]).toEqual([
    [4, 4],
    [5, 6],
  ]);
});
