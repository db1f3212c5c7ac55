import { describe, expect, it } from 'vitest';
import { assemble, type CorpusDirectory } from '../assemble/assemble.ts';
import { onePlan, seedsDirectory } from '../testing/corpus-files.ts';
import { EMPTY_LEDGER, NO_CHANGES, release } from './release.ts';

const PLAN = [
  '某市科技工作要点',
  '今年是关键之年。任务很重。',
  '一、工作任务',
  '1.建设平台。争创实验室。引进院所。',
  '2.引育人才。实施计划。',
  '培育青年人才。给予支持。',
  '3.加强保障。落实经费。',
].join('\n');

/** The ledger's text after a first release of a corpus. */
function released(directory: CorpusDirectory): string {
  const { documents } = assemble(directory).value.corpus;
  return JSON.stringify(release(documents, EMPTY_LEDGER, NO_CHANGES, [], '2026-01-01').ledger);
}

/** What becomes of the released plan when it reads so and these decisions are recorded. */
function rebuilt(text: string, decisions: string | null = null) {
  const anchors = released(onePlan(PLAN));
  const { value, problems } = assemble(onePlan(text, { anchors, decisions }));
  const [document] = value.corpus.documents;
  const texts = new Map(document?.clauses.map((clause) => [clause.anchor, clause.text]));
  const sentences = new Map(
    document?.clauses.flatMap(({ text: whole, sentences: list }) =>
      list.map(({ anchor, range }) => [anchor, [...whole].slice(...range).join('')] as const),
    ),
  );
  return { texts, sentences, former: document?.formerAnchors ?? [], problems };
}

const errors = (problems: readonly { rule: string; severity: string }[]): string[] => [
  ...new Set(problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)),
];

describe('a released document', () => {
  it('builds again as it is', () => {
    expect(errors(rebuilt(PLAN).problems)).toEqual([]);
  });

  it('may be wrapped anew', () => {
    expect(errors(rebuilt(PLAN.replaceAll('\n', '\n\n　　')).problems)).toEqual([]);
  });

  it.each([
    ['before all', '某市科技工作要点', '某市科技工作要点\n新增导语。'],
    ['after the preamble', '任务很重。', '任务很重。\n新增导语一。新增导语二。'],
    ['in a part', '一、工作任务', '一、工作任务\n新增总述。'],
    ['in a task of one paragraph', '引进院所。', '引进院所。\n新增一段。再说一句。'],
    ['between two paragraphs', '实施计划。', '实施计划。\n新增一段。'],
    ['at the end', '落实经费。', '落实经费。\n新增结尾。'],
  ])('keeps every anchor when a paragraph is inserted %s', (_, where, inserted) => {
    const before = rebuilt(PLAN);
    const after = rebuilt(PLAN.replace(where, inserted));
    expect(errors(after.problems)).toEqual([]);
    for (const [anchor, sentence] of before.sentences) {
      expect([anchor, after.sentences.get(anchor)]).toEqual([anchor, sentence]);
    }
    for (const anchor of before.texts.keys()) expect(after.texts.has(anchor)).toBe(true);
  });

  it('gives what is new the next unused number', () => {
    const { texts, sentences } = rebuilt(PLAN.replace('实施计划。', '实施计划。\n新增一段。'));
    expect(texts.get('task-2-2')).toBe('培育青年人才。给予支持。');
    expect(texts.get('task-2-3')).toBe('新增一段。');
    expect(sentences.get('task-2-3-s1')).toBe('新增一段。');
  });

  it.each([
    ['deleting a task', PLAN.replace('3.加强保障。落实经费。', ''), 'anchor-dropped'],
    ['rewording a task', PLAN.replace('落实经费', '安排经费'), 'anchor-rebound'],
    ['rewording the preamble', PLAN.replace('任务很重', '任务不重'), 'anchor-rebound'],
    [
      'swapping two tasks under their numbers',
      PLAN.replace('建设平台。争创实验室。引进院所。', '加强保障。落实经费。').replace(
        /3\..*$/u,
        '3.建设平台。争创实验室。引进院所。',
      ),
      'anchor-rebound',
    ],
    ['deleting a sentence', PLAN.replace('引进院所。', ''), 'anchor-rebound'],
    ['deleting a paragraph', PLAN.replace('培育青年人才。给予支持。\n', ''), 'anchor-dropped'],
  ])('refuses %s and says how to record it', (_, text, rule) => {
    const { problems } = rebuilt(text);
    expect(errors(problems)).toContain(rule);
    const [problem] = problems.filter((found) => found.rule === rule);
    expect(problem?.hint).toMatch(/decisions\.yaml.*moved.*corrected|decisions\.yaml.*corrected/u);
  });

  it.each([
    ['the changed clause', PLAN.replace('落实经费', '安排经费'), 7],
    ['the clause before a deleted one', PLAN.replace('3.加强保障。落实经费。', ''), 6],
  ])('names the line of %s', (_, text, line) => {
    const [problem] = rebuilt(text).problems.filter(({ severity }) => severity === 'error');
    expect(problem?.line).toBe(line);
  });

  it('takes a recorded correction, and keeps the sentence anchors', () => {
    const decisions = '- { anchor: plan/task-3, change: corrected, reason: 勘误 }';
    const { problems, sentences } = rebuilt(PLAN.replace('落实经费', '安排经费'), decisions);
    expect(errors(problems)).toEqual([]);
    expect(sentences.get('task-3-s2')).toBe('安排经费。');
  });

  it('leads the anchor of a sentence that a correction took out to its clause', () => {
    const decisions = '- { anchor: plan/task-1, change: corrected, reason: 勘误 }';
    const { problems, former } = rebuilt(PLAN.replace('引进院所。', ''), decisions);
    expect(errors(problems)).toEqual([]);
    expect(former).toEqual([
      { anchor: 'task-1-s3', change: 'corrected', to: 'plan/task-1', reason: '勘误' },
    ]);
  });

  it('keeps the old address of a recorded move, and never gives it to another text', () => {
    const text = PLAN.replace(
      '3.加强保障。落实经费。',
      '3.全新任务。另有内容。\n4.加强保障。落实经费。',
    );
    const decisions = '- { anchor: plan/task-3, change: moved, to: plan/task-4, reason: 重新编号 }';
    const { problems, former, texts } = rebuilt(text, decisions);
    expect(errors(problems)).toEqual([]);
    expect(former).toContainEqual({
      anchor: 'task-3',
      change: 'moved',
      to: 'plan/task-4',
      reason: '重新编号',
    });
    expect(texts.get('task-3-b')).toBe('全新任务。另有内容。');
    expect(texts.get('task-4')).toBe('加强保障。落实经费。');
  });

  it('refuses a move to nothing', () => {
    const decisions = '- { anchor: plan/task-3, change: moved, to: plan/task-9, reason: 误记 }';
    const { problems } = rebuilt(PLAN.replace('3.加强保障。落实经费。', ''), decisions);
    expect(errors(problems)).toContain('move-to-nothing');
  });

  it.each([
    [
      'to a document that is not there',
      '- { anchor: plan/task-3, change: moved, to: zzz/task-1, reason: 误记 }',
      'move-to-nothing',
    ],
    [
      'without a target',
      '- { anchor: plan/task-3, change: moved, reason: 误记 }',
      'decision-without-target',
    ],
    [
      'of what was never released',
      '- { anchor: plan/task-99, change: withdrawn, reason: 误记 }',
      'decision-unknown',
    ],
    [
      'twice',
      '- { anchor: plan/task-3, change: withdrawn, reason: 甲 }\n- { anchor: plan/task-3, change: corrected, reason: 乙 }',
      'decision-twice',
    ],
  ])('refuses a record %s', (_, decisions, rule) => {
    const { problems } = rebuilt(PLAN.replace('3.加强保障。落实经费。', ''), decisions);
    expect(errors(problems)).toContain(rule);
  });

  it('does not let a corrected heading cover a swap of the tasks below', () => {
    const text = PLAN.replace('工作任务', '重点任务').replace(
      '建设平台。争创实验室。引进院所。',
      '别的任务。',
    );
    const decisions = '- { anchor: plan/part-1, change: corrected, reason: 标题更正 }';
    expect(errors(rebuilt(text, decisions).problems)).toContain('anchor-rebound');
  });

  it('follows a moved sentence to the same sentence', () => {
    const text = PLAN.replace('3.加强', '4.加强');
    const decisions = '- { anchor: plan/task-3, change: moved, to: plan/task-4, reason: 重新编号 }';
    expect(rebuilt(text, decisions).former).toContainEqual({
      anchor: 'task-3-s2',
      change: 'moved',
      to: 'plan/task-4-s2',
      reason: '重新编号',
    });
  });

  it('keeps a withdrawn anchor with its reason', () => {
    const decisions = '- { anchor: plan/task-3, change: withdrawn, reason: 已废止 }';
    const { problems, former } = rebuilt(PLAN.replace('3.加强保障。落实经费。', ''), decisions);
    expect(errors(problems)).toEqual([]);
    expect(former).toContainEqual({
      anchor: 'task-3',
      change: 'withdrawn',
      to: null,
      reason: '已废止',
    });
  });

  it('may not vanish', () => {
    const anchors = released(onePlan(PLAN));
    const { problems } = assemble({ ...onePlan(PLAN, { anchors }), files: [] });
    expect(errors(problems)).toEqual(['document-dropped']);
  });
});

describe('a second release', () => {
  it('enters the correction, keeps the moved anchor for good, and drops nothing', () => {
    const first = assemble(onePlan(PLAN)).value.corpus.documents;
    const one = release(first, EMPTY_LEDGER, NO_CHANGES, [], '2026-01-01');
    const decisions = [
      { anchor: 'plan/task-3', change: 'moved' as const, to: 'plan/task-4', reason: '重新编号' },
    ];
    const text = PLAN.replace('3.加强', '4.加强');
    const second = assemble(
      onePlan(text, { anchors: JSON.stringify(one.ledger), decisions: JSON.stringify(decisions) }),
    ).value.corpus.documents;
    const two = release(second, one.ledger, one.changes, decisions, '2026-02-01');
    const anchors = two.ledger.documents[0]?.entries.map(({ anchor }) => anchor) ?? [];
    expect(anchors).toEqual(
      expect.arrayContaining(one.ledger.documents[0]?.entries.map(({ anchor }) => anchor) ?? []),
    );
    expect(two.changes.releases.map(({ changed }) => changed)).toEqual([[], decisions]);
    const third = assemble(onePlan(text, { anchors: JSON.stringify(two.ledger) }));
    expect(errors(third.problems)).toEqual([]);
    expect(third.value.corpus.documents[0]?.formerAnchors.map(({ anchor }) => anchor)).toContain(
      'task-3',
    );
  });

  it('may be followed by another move, or a withdrawal', () => {
    const first = assemble(onePlan(PLAN)).value.corpus.documents;
    const one = release(first, EMPTY_LEDGER, NO_CHANGES, [], '2026-01-01');
    const moved = [
      { anchor: 'plan/task-3', change: 'moved' as const, to: 'plan/task-4', reason: '重新编号' },
    ];
    const text = PLAN.replace('3.加强', '4.加强');
    const second = assemble(
      onePlan(text, { anchors: JSON.stringify(one.ledger), decisions: JSON.stringify(moved) }),
    ).value.corpus.documents;
    const two = release(second, one.ledger, one.changes, moved, '2026-02-01');
    const anchors = JSON.stringify(two.ledger);
    const again = '- { anchor: plan/task-4, change: moved, to: plan/task-5, reason: 再编号 }';
    const onward = assemble(
      onePlan(PLAN.replace('3.加强', '5.加强'), { anchors, decisions: again }),
    );
    expect(errors(onward.problems)).toEqual([]);
    expect(onward.value.corpus.documents[0]?.formerAnchors).toContainEqual({
      anchor: 'task-3',
      change: 'moved',
      to: 'plan/task-5',
      reason: '重新编号',
    });
    const gone = '- { anchor: plan/task-4, change: withdrawn, reason: 已废止 }';
    const without = PLAN.replace('3.加强保障。落实经费。', '');
    expect(errors(assemble(onePlan(without, { anchors, decisions: gone })).problems)).toEqual([]);
  });

  it('that changes nothing is none', () => {
    const { documents } = assemble(seedsDirectory()).value.corpus;
    const one = release(documents, EMPTY_LEDGER, NO_CHANGES, [], '2026-01-01');
    expect(release(documents, one.ledger, one.changes, [], '2026-02-01')).toEqual(one);
  });
});
