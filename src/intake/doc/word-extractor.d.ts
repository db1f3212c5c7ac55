declare module 'word-extractor' {
  interface Options {
    /** False keeps Chinese quotation marks and dashes as they are. */
    readonly filterUnicode: boolean;
  }

  interface ExtractedDocument {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getHeaders(options: Options & { readonly includeFooters: boolean }): string;
    getFooters(options: Options): string;
    getAnnotations(options: Options): string;
    getTextboxes(options: Options): string;
  }

  export default class WordExtractor {
    extract(source: Uint8Array): Promise<ExtractedDocument>;
  }
}
