import type { Format } from '../model/reading.ts';
import type { Fault } from './fault.ts';
import { FORMAT_NAMES } from './format.ts';

/** No document is larger; what is, is a film or a mistake. Bytes. */
export const LARGEST = 64 * 2 ** 20;

/** Nothing in the bytes is of the format. */
export function unlike(format: Format): Fault {
  return {
    rule: 'other-format',
    message: `内容不是${FORMAT_NAMES[format]}`,
    hint: '请重新取得文件；是文字的，请把后缀改为 .txt',
  };
}

/** The bytes are of a kind that nothing reads. */
export function isOther(name: string): Fault {
  return {
    rule: 'other-format',
    message: `内容是${name}，不是能读的文件`,
    hint: '请先另存为 .docx、.html、带文字的 .pdf 或 UTF-8 的 .txt',
  };
}

/** A file that opens with a password only. */
export const ENCRYPTED: Fault = {
  rule: 'encrypted-file',
  message: '文件有密码，读不出来',
  hint: '请去掉密码另存后再试',
};

/** There is text, and nothing that says which characters its signs are. */
export const FONT_ELSEWHERE: Fault = {
  rule: 'font-not-embedded',
  message: 'PDF 里有文字，但字体没有嵌入，取不出来',
  hint: '请用阅读器打开，另存为嵌入字体的 PDF，或复制文字另存为 .txt',
};

/** A page that only arranges others. */
export const TEXT_ELSEWHERE: Fault = {
  rule: 'no-text',
  message: '这是分框网页的外壳，正文在它引用的另一个网页里',
  hint: '请在浏览器里单独打开正文那一框再保存，或复制正文另存为 UTF-8 的 .txt',
};

const NO_TEXT: Partial<Record<Format, Fault>> = {
  pdf: {
    rule: 'no-text',
    message: 'PDF 里没有文字，大概是扫描件',
    hint: '请取得带文字的文件，或先做文字识别并校对，另存为文本',
  },
  html: {
    rule: 'no-text',
    message: '网页里没有文字，正文大概要由脚本取来',
    hint: '请等网页显示完整后再保存（“网页，全部”），或复制正文另存为 UTF-8 的 .txt',
  },
};

/** There is nothing to read. */
export function noText(format: Format): Fault {
  return (
    NO_TEXT[format] ?? { rule: 'no-text', message: '文件里没有文字', hint: '请确认取得的是正文' }
  );
}

/** The name says nothing that can be read. */
export function unsupported(name: string): Fault {
  const ending = /\.[^.]*$/u.exec(name)?.[0] ?? '没有后缀';
  return {
    rule: 'unsupported-format',
    message: `不认识的文件类型（${ending}）`,
    hint: '能读的是 .txt、.html、.docx、.doc 和带文字的 .pdf',
  };
}

/** Formats that need a program which not every place has. */
export const NO_READER: Partial<Record<Format, Fault>> = {
  doc: {
    rule: 'unsupported-format',
    message: '这里读不了 Word 97—2003 文档（.doc）',
    hint: '请用 Word 或 WPS 另存为 .docx，或交给维护者用 npm run ingest 收入',
  },
  pdf: {
    rule: 'unsupported-format',
    message: '这里读不了 PDF',
    hint: '请交给维护者用 npm run ingest 收入，或取得 .docx、网页',
  },
};

/** The fault of a file that is not even opened. `size` in bytes. */
export function tooLarge(size: number): Fault {
  const megabytes = (bytes: number): string => String(Math.round(bytes / 2 ** 20));
  return {
    rule: 'file-too-large',
    message: `文件有 ${megabytes(size)} MB，超过 ${megabytes(LARGEST)} MB`,
    hint: '文件大多不到 1 MB：请确认取对了文件，图片多的请另存为不带图片的',
  };
}
