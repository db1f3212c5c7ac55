/** A file to write, its path relative to the site. */
export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array;
}
