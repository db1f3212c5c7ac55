import { matchWords, UNFOUND } from '../citation/remarks.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { startYear } from './library.ts';
import { levelNames, statusNames, timeLabel } from './words.ts';

/** One line about a document. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Evidence or a remark, null where there is nothing to say. */
  readonly note: string | null;
  /** True when editors inferred it rather than read it in the text. */
  readonly inferred: boolean;
  /** True when the value says that something is not known. */
  readonly missing: boolean;
  /** Address outside this site that the value leads to. */
  readonly url: string | null;
  /** True for file names and check sums. */
  readonly code: boolean;
}

type Details = Partial<Omit<Fact, 'name' | 'value'>>;

function fact(name: string, value: string, details: Details = {}): Fact {
  return {
    name,
    value,
    note: null,
    inferred: false,
    missing: false,
    url: null,
    code: false,
    ...details,
  };
}

/** What is known of a document and how, in the order shown. */
export function factsOf(document: PolicyDocument): Fact[] {
  const known = leadingFacts(document);
  const names = new Set(known.map(({ name }) => name));
  const printed = Object.entries(document.metadata).filter(([name]) => !names.has(name));
  return [
    ...known,
    ...printed.map(([name, value]) => fact(name, value || '原文空缺', { missing: value === '' })),
    originFact(document),
    fact('收到的文件', document.source.file, {
      code: true,
      note: document.source.received === null ? null : `${document.source.received}收到`,
    }),
    fact('SHA-256', document.source.sha256, { code: true }),
  ];
}

function leadingFacts(document: PolicyDocument): Fact[] {
  return [
    timeFact(document),
    dateFact(document),
    issuerFact(document),
    levelFact(document),
    fact('状态', statusNames[document.status], {
      note: document.statusEvidence,
      missing: document.status === 'unknown',
      inferred: 'status' in document.inferred,
    }),
  ];
}

function timeFact(document: PolicyDocument): Fact {
  const stated = startYear(document) !== null;
  return withInference(fact('所涉时间', timeLabel(document), { missing: !stated }), document, [
    'year',
    'period',
  ]);
}

function dateFact(document: PolicyDocument): Fact {
  const { date, dateNote } = document;
  const base =
    date === null
      ? fact('成文日期', dateNote ?? '原文未注明', { missing: true })
      : fact('成文日期', date, { note: dateNote });
  return withInference(base, document, ['date']);
}

function issuerFact({ issuer }: PolicyDocument): Fact {
  if (issuer === null) return fact('发布机构', '原文未注明', { missing: true });
  return fact('发布机构', issuer.name, { inferred: issuer.inferred, note: issuer.evidence });
}

function levelFact(document: PolicyDocument): Fact {
  const place = document.place === null ? '' : `${document.place} · `;
  const base = fact('层级', `${place}${levelNames[document.level]}`, {
    missing: document.level === 'unknown',
  });
  return withInference(base, document, ['level', 'place']);
}

function originFact({ origin, originNote }: PolicyDocument): Fact {
  if (origin === null) return fact('来源页', originNote ?? UNFOUND, { missing: true });
  const seen = origin.seen === null ? '' : `，${origin.seen}查看`;
  const remark = originNote ?? '';
  return fact('来源页', origin.publisher, {
    url: origin.url,
    note: `编者据来源页：${matchWords[origin.match]}${seen}。${remark}`,
  });
}

/** Adds the editors' evidence where one of the fields was inferred. */
function withInference(base: Fact, document: PolicyDocument, fields: readonly string[]): Fact {
  const evidence = fields.flatMap((field) => document.inferred[field] ?? []);
  if (evidence.length === 0) return base;
  const note = [base.note, ...evidence].filter((part) => part !== null).join('；');
  return { ...base, inferred: true, note };
}
