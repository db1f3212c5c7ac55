/** Whether files are a valid and complete BagIt 1.0 bag: RFC 8493, point by point. */
import { createHash } from 'node:crypto';

type Files = ReadonlyMap<string, Uint8Array>;

/** What is wrong with a bag, each fault with the section of the RFC; the paths are below the bag. */
export function bagFaults(files: Files): string[] {
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  const tags = [...files.keys()].filter((path) => !path.startsWith('data/'));
  const tagManifests = tags.filter((path) => path.startsWith('tagmanifest-'));
  return [
    ...declarationFaults(files),
    ...(payload.length === 0 ? ['2.1.2: no payload directory'] : []),
    ...manifestsOf(tags, 'manifest').flatMap((name) => listFaults(files, name, payload, '2.1.3')),
    ...(manifestsOf(tags, 'manifest').length === 0 ? ['2.1.3: no payload manifest'] : []),
    ...tagManifests.flatMap((name) =>
      listFaults(
        files,
        name,
        tags.filter((path) => !tagManifests.includes(path)),
        '2.2.1',
      ),
    ),
    ...infoFaults(files, payload),
    ...(files.has('fetch.txt') ? ['2.2.3: something is still to be fetched'] : []),
    ...nameFaults([...files.keys()]),
  ];
}

function declarationFaults(files: Files): string[] {
  const text = read(files, 'bagit.txt');
  const expected = /^BagIt-Version: 1\.0\r?\nTag-File-Character-Encoding: UTF-8\r?\n$/;
  return expected.test(text) ? [] : ['2.1.1: bagit.txt is not the declaration'];
}

function manifestsOf(tags: readonly string[], kind: string): string[] {
  return tags.filter((path) => new RegExp(`^${kind}-[a-z0-9]+\\.txt$`).test(path));
}

/** A manifest lists each of `expected` once, with its checksum, and nothing else. */
function listFaults(
  files: Files,
  name: string,
  expected: readonly string[],
  section: string,
): string[] {
  const algorithm = /-([a-z0-9]+)\.txt$/.exec(name)?.[1] ?? '';
  const listed = new Set<string>();
  const faults: string[] = [];
  for (const line of read(files, name).split('\n').slice(0, -1)) {
    const [, sum, path = ''] = /^([0-9a-fA-F]+)[ \t]+\*?(\S.*)$/.exec(line) ?? [];
    if (sum === undefined) faults.push(`${section}: ${name} has the line ${line}`);
    else if (listed.has(path)) faults.push(`${section}: ${name} lists ${path} twice`);
    else if (!expected.includes(path)) faults.push(`${section}: ${name} should not list ${path}`);
    else if (digest(algorithm, files.get(path)) !== sum.toLowerCase()) {
      faults.push(`${section}: ${path} is not what ${name} says`);
    }
    listed.add(path);
  }
  const left = expected.filter((path) => !listed.has(path));
  return [...faults, ...left.map((path) => `${section}: ${name} does not list ${path}`)];
}

/** 2.2.2: labels with values, the Payload-Oxum as counted, the date as ISO writes it. */
function infoFaults(files: Files, payload: readonly string[]): string[] {
  const lines = read(files, 'bag-info.txt').split('\n').slice(0, -1);
  const wrong = lines.filter((line) => !/^(?:[^\s:][^:]*: \S.*|[ \t]+\S.*)$/.test(line));
  const octets = payload.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  const oxum = lines.filter((line) => line.startsWith('Payload-Oxum:'));
  const counted = `Payload-Oxum: ${octets}.${payload.length}`;
  const date = lines.find((line) => line.startsWith('Bagging-Date:'));
  return [
    ...wrong.map((line) => `2.2.2: bag-info.txt has the line ${line}`),
    ...(oxum.join('\n') === counted ? [] : [`2.2.2: not ${counted}`]),
    ...(date === undefined || /^[^:]*: \d{4}-\d\d-\d\d$/.test(date) ? [] : [`2.2.2: ${date}`]),
  ];
}

/** 5.2, 6.1: names that some file system could not tell apart or not write. */
function nameFaults(paths: readonly string[]): string[] {
  const folded = new Set<string>();
  return paths.flatMap((path) => {
    const twin = folded.has(path.toLowerCase());
    folded.add(path.toLowerCase());
    const risky =
      !/^[\x21-\x7e]+$/.test(path) || /(?:^|\/)\.\.?(?:\/|$)|^[/~]|[\\:*?"<>|%]/.test(path);
    return twin || risky ? [`6: ${path} is a risky name`] : [];
  });
}

function digest(algorithm: string, bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : createHash(algorithm).update(bytes).digest('hex');
}

/** A tag file: UTF-8 without a byte order mark; empty where it is not there. */
function read(files: Files, path: string): string {
  const bytes = files.get(path) ?? new Uint8Array();
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
