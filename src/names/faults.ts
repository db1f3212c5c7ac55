import type { Corpus } from '../model/corpus.ts';
import type { Name } from '../model/layers.ts';

/** What is wrong with the editors' names, and where in their file. */
export interface NameFault {
  readonly rule: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint: string;
}

/** Names with their mentions → everything that must not be. */
export function nameFaults(names: readonly Name[], corpus: Corpus): NameFault[] {
  const ids = new Set(names.map(({ id }) => id));
  const clauses = new Set(corpus.documents.flatMap((d) => d.clauses.map(({ id }) => id)));
  return [
    ...twice(names),
    ...names.flatMap((name, at) => [
      ...mentionFaults(name, at),
      ...(name.establishes ?? [])
        .filter((clause) => !clauses.has(clause))
        .map((clause) =>
          fault(
            'name-establishes-nothing',
            [at, 'establishes'],
            `没有条款 ${clause}`,
            '请对照文件页上的锚点',
          ),
        ),
      ...(name.notSame ?? [])
        .filter((other) => !ids.has(other) || other === name.id)
        .map((other) =>
          fault(
            'name-not-same-unknown',
            [at, 'notSame'],
            `没有另一个名称 ${other}`,
            '请检查 id 的拼写',
          ),
        ),
    ]),
  ];
}

function mentionFaults(name: Name, at: number): NameFault[] {
  if (name.mentions.length === 0) {
    return [
      fault(
        'name-nowhere',
        [at, 'name'],
        `“${name.name}”未见于任何文件`,
        '请删去，或补上原文的写法',
      ),
    ];
  }
  const written = new Set(name.mentions.map(({ variant }) => variant));
  const missing = name.variants.filter((variant) => !written.has(variant));
  const once = name.mentions.length < 2 && name.reason === undefined;
  return [
    ...missing.map((variant) =>
      fault(
        'variant-nowhere',
        [at, 'variants'],
        `写法“${variant}”未见于任何文件`,
        '写法须与原文一字不差',
      ),
    ),
    ...(once
      ? [fault('name-once', [at, 'name'], `“${name.name}”只见一次`, '请用 reason 注明列入的理由')]
      : []),
  ];
}

function twice(names: readonly Name[]): NameFault[] {
  const ids = new Set<string>();
  const variants = new Map<string, string>();
  return names.flatMap(({ id, variants: written }, at) => {
    const faults: NameFault[] = [];
    if (ids.has(id))
      faults.push(fault('name-twice', [at, 'id'], `id ${id} 已用过`, '每个名称一个 id'));
    ids.add(id);
    for (const variant of written) {
      const owner = variants.get(variant);
      if (owner !== undefined) {
        const message = `写法“${variant}”已属 ${owner}`;
        faults.push(fault('variant-twice', [at, 'variants'], message, '一种写法只属一个名称'));
      }
      variants.set(variant, id);
    }
    return faults;
  });
}

function fault(
  rule: string,
  path: readonly PropertyKey[],
  message: string,
  hint: string,
): NameFault {
  return { rule, path, message, hint };
}
