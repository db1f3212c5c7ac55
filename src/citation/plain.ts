import type { Cited } from './cited.ts';

/** 《标题》重点任务第13项; the 文号 after the title where it is verified. */
export function plainCitation({ document, place }: Pick<Cited, 'document' | 'place'>): string {
  const number = document.number === null ? '' : `（${document.number}）`;
  return `《${document.title}》${number}${place}`;
}

/** The words of the clause, where they stand and the address, each on its own line. */
export function quotation(cited: Cited): string {
  const words = `${cited.number}${cited.text}`;
  const address = cited.address === null ? [] : [cited.address];
  return [words, `——${plainCitation(cited)}`, ...address].join('\n');
}

/** What is sent in place of a link where the public address is not known: 《标题》第19项（plan-2024/#task-19）. */
export function withoutAddress(cited: Pick<Cited, 'document' | 'place' | 'anchor'>): string {
  return `${plainCitation(cited)}（${cited.document.slug}/#${cited.anchor}）`;
}
