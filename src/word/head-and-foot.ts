import { shownTitle } from '../citation/label.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { statusNames } from '../site/words.ts';
import { linked } from './inline.ts';
import { styleIds } from './styles.ts';
import { paragraph, run, type Links } from './xml.ts';

/** On every page: what the text is and is not. */
export function headParagraphs(document: PolicyDocument): string {
  const { status, titleSupplied } = document;
  const marks = [
    ...(status === 'draft' || status === 'superseded'
      ? [`${statusNames[status]}，不是正式文本`]
      : []),
    ...(titleSupplied ? ['题名为编者所拟'] : []),
  ];
  const title = shownTitle(document);
  return paragraph(
    styleIds.small,
    run(marks.length === 0 ? title : `${title}（${marks.join('；')}）`),
  );
}

/** On every page above its number: who made the file, where the text is from and can be found. */
export function footParagraphs(
  { origin, originNote }: PolicyDocument,
  { site, address }: { readonly site: string; readonly address: string | null },
  links: Links,
): string {
  const from =
    origin === null
      ? `来源：${originNote ?? '来源未查明'}`
      : `来源：编者据来源页 ${origin.publisher} ${origin.url}`;
  const place = address === null ? '' : run('　网址：') + linked(address, address, links);
  const maker = run(`${site}整理，不是政府网站，以发布机关公布的正式文本为准。`);
  return paragraph(styleIds.small, run(from)) + paragraph(styleIds.small, maker + place);
}
