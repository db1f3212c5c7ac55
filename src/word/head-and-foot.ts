import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import { shownTitle } from '../citation/label.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { statusNames } from '../site/words.ts';
import { linked, words } from './inline.ts';
import { styleIds } from './styles.ts';

/** On every page: what the text is and is not. */
export function header(document: PolicyDocument): Header {
  const { status, titleSupplied } = document;
  const marks = [
    ...(status === 'draft' || status === 'superseded'
      ? [`${statusNames[status]}，不是正式文本`]
      : []),
    ...(titleSupplied ? ['题名为编者所拟'] : []),
  ];
  const title = shownTitle(document);
  return new Header({
    children: [small([words(marks.length === 0 ? title : `${title}（${marks.join('；')}）`)])],
  });
}

/** On every page: who made the file, where the text is from and can be found, the page's number. */
export function footer(
  { origin, originNote }: PolicyDocument,
  { site, address }: { readonly site: string; readonly address: string | null },
): Footer {
  const from =
    origin === null
      ? `来源：${originNote ?? '来源未查明'}`
      : `来源：编者据来源页 ${origin.publisher} ${origin.url}`;
  const place = address === null ? [] : [words('　网址：'), linked(address, address)];
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [
      small([words(from)]),
      small([words(`${site}整理，不是政府网站，以发布机关公布的正式文本为准。`), ...place]),
      new Paragraph({ alignment: AlignmentType.CENTER, children: [number] }),
    ],
  });
}

function small(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style: styleIds.small, children });
}
