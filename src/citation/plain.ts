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
