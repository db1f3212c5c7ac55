import type { Format } from '../model/reading.ts';
import { BASE_READERS, type Reader } from './read.ts';

/** Every reader; those of PDF and of old Word files are large and are loaded with the first such file. */
export const ALL_READERS: Readonly<Record<Exclude<Format, 'text'>, Reader>> = {
  ...BASE_READERS,
  doc: async (bytes) => (await import('./doc/read.ts')).readDoc(bytes),
  pdf: async (bytes) => (await import('./pdf/read.ts')).readPdf(bytes),
};
