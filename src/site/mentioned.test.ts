import { expect, it } from 'vitest';
import { referencesOf } from '../references/references.ts';
import { corpusOf } from '../testing/corpora.ts';
import { indexClauses } from './library.ts';
import { mentionedIn } from './mentioned.ts';

it('lists each mentioned document once, with the clauses that mention it', () => {
  const corpus = corpusOf({
    law: '海洋科技条例\n\n第一条 为了发展海洋科技，制定本条例。\n\n第二条 依照第一条处理。\n',
    plan: '1.立法。贯彻《海洋科技条例》。\n2.执法。执行《海洋科技条例》和《渔业办法》。\n',
  });
  const entries = indexClauses(corpus.documents);
  const ofPlan = referencesOf(corpus).filter(({ clause }) => clause.startsWith('plan/'));
  expect(mentionedIn(ofPlan, (id) => entries.get(id)!)).toEqual([
    {
      name: '《海洋科技条例》',
      url: 'law/',
      clauses: [
        { label: '第1项', anchor: 'task-1' },
        { label: '第2项', anchor: 'task-2' },
      ],
    },
    { name: '《渔业办法》', url: null, clauses: [{ label: '第2项', anchor: 'task-2' }] },
  ]);
});
