import { z } from 'zod';

/** What a received file is read as. */
export const formatSchema = z.enum(['text', 'html', 'docx', 'doc', 'pdf']);

/** Words of a received file that are not the document's: a menu, a page number, deleted text. */
export const setAsideSchema = z.object({
  /** What they are, as shown: 导航, 页码, 修订中删去的文字. */
  what: z.string(),
  text: z.string(),
  /** Where in the file: 第3页, 第12段; empty where a format has no places. */
  place: z.string(),
});

/** How the text was taken out of a file that is not the text itself. */
export const howReadSchema = z.object({
  format: formatSchema,
  setAside: z.array(setAsideSchema),
  notes: z.array(z.string()),
});

export type Format = z.infer<typeof formatSchema>;
export type SetAside = Readonly<z.infer<typeof setAsideSchema>>;
export type HowRead = z.infer<typeof howReadSchema>;

/** Where a line stands in a list that the file counts by itself. */
export interface ListPlace {
  /** Which list: those of one name count on from each other. */
  readonly list: string;
  /** 0 is outermost. */
  readonly level: number;
}

/**
 * The text of a received file as the parser takes it. A document's clauses count their offsets in
 * `text`; of a plain text file that is all of the file.
 */
export interface Reading {
  readonly format: Format;
  readonly text: string;
  /** Where each line of `text` stands in the file, in its own terms; empty for plain text. */
  readonly places: readonly string[];
  /** What stands in the file and not in `text`, in order. */
  readonly setAside: readonly SetAside[];
  /** What was done to get the text, a sentence each: numbers restored, lines joined. */
  readonly notes: readonly string[];
  /** By 1-based line of `text`: the levels of lists, which their numbers need not show. */
  readonly lists?: readonly (readonly [line: number, place: ListPlace])[];
}
