/** The media type a static host gives a file, by the end of its name. */
const TEXT: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  md: 'text/markdown',
  mdx: 'text/markdown',
  csv: 'text/csv',
  yaml: 'application/yaml',
};

const BINARY: Readonly<Record<string, string>> = {
  wasm: 'application/wasm',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  zip: 'application/zip',
  epub: 'application/epub+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * The value of Content-Type for `path`; text says that it is UTF-8. What is not known, Pagefind's
 * index files among it, is a stream of bytes.
 */
export function mediaType(path: string): string {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const text = TEXT[ending];
  if (text !== undefined) return `${text}; charset=utf-8`;
  return BINARY[ending] ?? 'application/octet-stream';
}
