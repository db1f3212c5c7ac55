/** Which room of the source imports which: rooms are the folders under `src/`, and `scripts/`. */

/** One import, by the importing file and what it names, both as paths from the checkout's top. */
export interface Import {
  readonly file: string;
  readonly target: string;
}

const SPECIFIER =
  /(?:^|[\s;}])(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/**
 * The imports of a source text. Relative ones are resolved to a path from the top of the checkout;
 * packages and Node's own modules keep their names.
 */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(SPECIFIER)].map(([, still, dynamic]) => {
    const specifier = still ?? dynamic ?? '';
    const relative = specifier.startsWith('.');
    return { file, target: relative ? resolveFrom(file, specifier) : specifier };
  });
}

function resolveFrom(file: string, specifier: string): string {
  const steps = file.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/**
 * The room a path of the checkout belongs to; null for packages and for loose files. What a room
 * keeps for its tests in a folder `testing/` belongs to the room of that name; the benchmarks, which
 * measure with the tests' browser, are a room of their own.
 */
export function roomOf(path: string): string | null {
  if (/^src\/(?:[^/]+\/)*testing\//.test(path)) return 'testing';
  if (path.startsWith('scripts/bench')) return 'bench';
  const [, inSource, script] = /^(?:src\/([^/]+)\/|(scripts)\/)/.exec(path) ?? [];
  return inSource ?? script ?? null;
}

/**
 * A way round through the rooms that comes back to where it began; null where there is none.
 * `room` names the room of a path, where some of them count as one.
 */
export function findCycle(
  imports: readonly Import[],
  room: (path: string) => string | null = roomOf,
): string[] | null {
  const needs = new Map<string, Set<string>>();
  for (const { file, target } of imports) {
    const [from, to] = [room(file), room(target)];
    if (from === null || to === null || from === to) continue;
    needs.set(from, (needs.get(from) ?? new Set()).add(to));
  }
  const done = new Set<string>();
  const visit = (here: string, path: string[]): string[] | null => {
    if (path.includes(here)) return [...path.slice(path.indexOf(here)), here];
    if (done.has(here)) return null;
    for (const next of needs.get(here) ?? []) {
      const cycle = visit(next, [...path, here]);
      if (cycle) return cycle;
    }
    done.add(here);
    return null;
  };
  for (const start of needs.keys()) {
    const cycle = visit(start, []);
    if (cycle) return cycle;
  }
  return null;
}
