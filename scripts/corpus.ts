import path from 'node:path';
import { gather, type Library } from '../src/assemble/assemble.ts';
import { documentFiles, toFiles } from '../src/assemble/files.ts';
import { hasErrors, type Problem } from '../src/model/problem.ts';
import { arrivalLine, arrivalsIn } from '../src/relations/arrivals.ts';
import { problemLines, summaryLine } from '../src/report/terminal.ts';
import { readCorpusDirectory } from './corpus-directory.ts';
import { notesOf } from './notes.ts';
import { stage } from './stages.ts';

/** The repository, whatever directory the command is called from. */
export const REPOSITORY = path.resolve(import.meta.dirname, '..');
export const SEEDS = path.join(REPOSITORY, 'seeds');
export const CONTENT = path.join(REPOSITORY, 'content');

/** What one run of the corpus stage made. */
export interface CorpusRun {
  readonly library: Library;
  /** What it is as files, by path (`toFiles`); they are large, and made whenever they are asked for. */
  readonly files: () => Map<string, string>;
  /** Of these, the data files and the report, and those of documents. */
  readonly data: () => Map<string, string>;
  readonly documents: (of?: ReadonlySet<string>) => Map<string, string>;
  readonly problems: readonly Problem[];
  readonly failed: boolean;
  /** Nothing was known of these documents from an earlier run. */
  readonly isFirst: boolean;
  /** Keeps what was worked out for the next run, and lets go of it: whoever has work for others begins that before. */
  readonly keep: () => Promise<void>;
}

/**
 * Reads a corpus directory, makes the library and says on the terminal what was found. `meanwhile` is
 * told what is known before clauses are compared, unless there are errors: it may begin other work.
 */
export async function runCorpus(
  directory: string,
  meanwhile: (library: Omit<Library, 'relations'>) => void = () => undefined,
): Promise<CorpusRun> {
  const { notes, keep } = await notesOf(directory, REPOSITORY);
  const gathered = gather(await readCorpusDirectory(directory), notes, stage);
  if (!hasErrors(gathered.problems)) meanwhile(gathered.library);
  const { value: library, problems } = gathered.relate();
  const shown = problems.map((problem) => ({
    ...problem,
    file: path.join(path.relative(process.cwd(), directory), problem.file),
  }));
  for (const line of problemLines(shown)) console.error(line);
  const clauses = library.corpus.documents.reduce((sum, { clauses }) => sum + clauses.length, 0);
  for (const arrival of arrivalsIn(library.corpus, library.relations)) {
    console.log(arrivalLine(arrival));
  }
  console.log(summaryLine(library.corpus.documents.length, clauses, problems));
  const inTime = (work: () => Map<string, string>) => () => stage('content', work);
  return {
    library,
    files: inTime(() => toFiles(library, problems)),
    data: inTime(() => toFiles(library, problems, new Set())),
    documents: (of) => stage('content', () => documentFiles(library, of)),
    problems,
    failed: hasErrors(problems),
    isFirst: notes.files.knowsNothing,
    keep: onlyOnce(keep),
  };
}

/** Does the work when first asked, and lets go of what it was done with. */
function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let left: (() => Promise<void>) | null = work;
  return async () => {
    const now = left;
    left = null;
    await now?.();
  };
}
