import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { zhCN } from 'zod/locales';
import type { Checked, Problem } from '../model/problem.ts';

/** Where in a file something stands; 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML file that has passed its schema, and where its values stand. */
export interface YamlFile<T> {
  readonly value: T;
  /** The place of the value at a path (`['documents', 0, 'slug']`), or of its nearest parent. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * Reads a file that people wrote against its schema.
 *
 * Problems (errors, with line and column): `yaml-syntax`, `unknown-key`, `schema`.
 * The value is null when there are any.
 */
export function readYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): Checked<YamlFile<T> | null> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const placeOf = (path: readonly PropertyKey[]): Place => place(document, counter, path);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problem(
        'yaml-syntax',
        file,
        toPlace(counter, error.pos[0]),
        error.message.split('\n')[0] ?? '',
        'YAML 写法有误',
      ),
    );
    return { value: null, problems };
  }
  const parsed = schema.safeParse(document.toJS(), { error: zhCN().localeError });
  if (parsed.success) return { value: { value: parsed.data, placeOf }, problems: [] };
  const problems = parsed.error.issues.flatMap((issue) => schemaProblems(issue, file, placeOf));
  return { value: null, problems };
}

/** True for a YAML file with nothing in it but comments. */
export function isBlankYaml(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#.*)?$/u.test(line));
}

function schemaProblems(
  issue: z.core.$ZodIssue,
  file: string,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Problem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') {
    const message = `${path === '' ? '文件' : path}：${issue.message}`;
    return [problem('schema', file, placeOf(issue.path), message, '请对照该文件的 schema 改正')];
  }
  return issue.keys.map((key) =>
    problem(
      'unknown-key',
      file,
      placeOf([...issue.path, key]),
      `不认识的键 ${key}`,
      '请检查拼写，或删去这一行',
    ),
  );
}

function problem(rule: string, file: string, at: Place, message: string, hint: string): Problem {
  return { rule, severity: 'error', file, ...at, message, hint };
}

/** The place of a key where the path names one, else of the nearest parent that has a place. */
function place(document: Document, counter: LineCounter, path: readonly PropertyKey[]): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetAt(document, path.slice(0, length));
    if (offset !== null) return toPlace(counter, offset);
  }
  return { line: 1, column: 1 };
}

function offsetAt(document: Document, path: readonly PropertyKey[]): number | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (parent !== null && typeof parent === 'object' && 'items' in parent) {
    for (const item of parent.items as readonly unknown[]) {
      const start = keyOffset(item, key);
      if (start !== null) return start;
    }
  }
  return rangeStart(document.getIn(path, true));
}

function keyOffset(item: unknown, key: PropertyKey | undefined): number | null {
  if (typeof item !== 'object' || item === null || !('key' in item)) return null;
  const name = item.key;
  const matches =
    typeof name === 'object' && name !== null && 'value' in name && name.value === key;
  return matches ? rangeStart(name) : null;
}

function rangeStart(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node)) return null;
  const range = node.range as readonly number[] | null | undefined;
  return range?.[0] ?? null;
}

function toPlace(counter: LineCounter, offset: number): Place {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
