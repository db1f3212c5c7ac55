import type { Format } from '../model/reading.ts';

/** What a file's name says it is, by its ending; null for endings that no reader takes. */
export function formatByName(name: string): Format | null {
  const [, ending = ''] = /\.([a-z]+)$/iu.exec(name) ?? [];
  return ENDINGS[ending.toLowerCase()] ?? null;
}

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'text',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  doc: 'doc',
  pdf: 'pdf',
};

/** What a format is called, as shown. */
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  text: '纯文本',
  html: '网页',
  docx: 'Word 文档（.docx）',
  doc: 'Word 97—2003 文档（.doc）',
  pdf: 'PDF',
};

/** What the bytes themselves say: a format that is read, or the name of something else, or nothing. */
export type Sniffed = { readonly format: Format } | { readonly other: string } | null;

interface Signature {
  readonly bytes: readonly number[];
  readonly says: NonNullable<Sniffed>;
}

/** `PK`, with which docx begins and every other zip too. */
const ZIP = [0x50, 0x4b];
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], says: { format: 'pdf' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], says: { format: 'doc' } },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], says: { other: 'RTF 文档' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], says: { other: 'PNG 图片' } },
  { bytes: [0xff, 0xd8, 0xff], says: { other: 'JPEG 图片' } },
  { bytes: [0x47, 0x49, 0x46, 0x38], says: { other: 'GIF 图片' } },
  { bytes: [0x52, 0x61, 0x72, 0x21], says: { other: 'RAR 压缩包' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], says: { other: '7z 压缩包' } },
  { bytes: [0x1f, 0x8b], says: { other: 'gzip 压缩包' } },
];
const MARKUP =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;
const ARCHIVED_PAGE = /^(?:From:|MIME-Version:|Subject:)[\s\S]{0,2000}multipart\/related/iu;

/** Reads the first bytes of a file. Plain text says nothing about itself. */
export function sniff(bytes: Uint8Array): Sniffed {
  const signature = SIGNATURES.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (signature !== undefined) return signature.says;
  if (ZIP.every((byte, i) => bytes[i] === byte)) return zipKind(bytes);
  // A PDF may have some junk before its head.
  const head = latin1(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes('%PDF-')) return { format: 'pdf' };
  if (ARCHIVED_PAGE.test(head)) return { other: '单个文件的网页存档（.mht）' };
  return MARKUP.test(head.replace(/^\u00ef\u00bb\u00bf/u, '')) ? { format: 'html' } : null;
}

/** A zip names its parts in clear: Word's, those of its siblings, or any. */
function zipKind(bytes: Uint8Array): Sniffed {
  const names = `${latin1(bytes.subarray(0, 65_536))}${latin1(bytes.subarray(-65_536))}`;
  if (names.includes('word/')) return { format: 'docx' };
  if (names.includes('xl/')) return { other: 'Excel 工作簿（.xlsx）' };
  if (names.includes('ppt/')) return { other: 'PowerPoint 演示文稿（.pptx）' };
  if (names.includes('OFD.xml')) return { other: 'OFD 版式文件' };
  if (names.includes('mimetypeapplication/vnd.oasis')) return { other: 'OpenDocument 文档' };
  return { other: '压缩包' };
}

/** Bytes as characters of the same number, enough to look for names of ASCII letters. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
