import type { Library } from '../assemble/assemble.ts';
import type { Clause } from '../model/corpus.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The programs that made an archive: versions by name. */
export type Versions = Readonly<Record<string, string>>;

/** `manifest.json` of the archive: what is in it and what made it. */
export function manifest(library: Library, versions: Versions, date: string | null) {
  const { corpus, relations, themes, names, indicators, ledger } = library;
  const clauses = corpus.documents.flatMap((document) => document.clauses);
  return {
    name: ARCHIVE_NAME,
    title: corpus.site.name,
    corpusVersion: corpus.version,
    release: ledger.ledger.release,
    date,
    counts: {
      documents: corpus.documents.length,
      clauses: clauses.length,
      tasks: clauses.filter(isTask).length,
      relations: relations.length,
      themes: themes.length,
      names: names.length,
      indicators: indicators.length,
      emendations: corpus.emendations.length,
    },
    documents: corpus.documents.map(({ slug, title, titleSupplied, source, origin, clauses }) => ({
      slug,
      title,
      titleSupplied,
      clauses: clauses.length,
      tasks: clauses.filter(isTask).length,
      source,
      origin,
    })),
    software: versions,
  };
}

/** The name of the archive, of the folder in it and of the other editions. */
export const ARCHIVE_NAME = 'ningbo-policy-library';

function isTask({ kind }: Clause): boolean {
  return kind === 'task';
}

/**
 * The date of what the archive holds: that of the last release, else the last day on which a text
 * was received or its source page seen. Null where nobody noted any.
 */
export function archiveDate({ corpus, ledger }: Library): string | null {
  const released = ledger.changes.releases.at(-1)?.date;
  if (released !== undefined) return released;
  const noted = corpus.documents.flatMap(({ source, origin }) => [source.received, origin?.seen]);
  return (
    noted
      .filter((date) => date != null && DAY.test(date))
      .sort()
      .at(-1) ?? null
  );
}
