import type { PolicyDocument } from '../model/corpus.ts';
import { factsOf } from '../site/facts.ts';
import type { Fact } from '../site/facts.ts';

/** What is known of a document, where it comes from and what happened to it: a line for each fact. */
export function custodyLines(document: PolicyDocument): string[] {
  const title = document.titleSupplied ? ['题名：编者所拟，原文没有题名'] : [];
  const received = document.source.received === null ? ['收到时间：未记录'] : [];
  return [`短名：${document.slug}`, ...title, ...factsOf(document).map(factLine), ...received];
}

function factLine({ name, value, note, inferred, url }: Fact): string {
  const remark = note === null ? '' : `（${inferred ? '编者推断：' : ''}${note}）`;
  return `${name}：${value}${url === null ? '' : ` ${url} `}${remark}`;
}
