/** The plain-text edition of a document: readable with anything, for as long as UTF-8 is. */
import { printOrder } from '../corpus/print-order.ts';
import type { PrintNode } from '../corpus/print-order.ts';
import type { Emendation, PolicyDocument } from '../model/corpus.ts';
import { shownTitle } from '../site/label.ts';
import { custodyLines } from './custody.ts';

/** Stands before the text and after it. */
export const RULE = '-'.repeat(60);

/**
 * Head, text, emendations. Every clause starts a line with its anchor in [ ], then its number as
 * printed (a supplied one in ［］) and its text; nothing else stands between the two rules.
 */
export function plainText(document: PolicyDocument, emendations: readonly Emendation[]): string {
  const own = emendations.filter(({ doc }) => doc === document.slug);
  return [
    shownTitle(document),
    '',
    ...custodyLines(document),
    '每条之前方括号内是锚点，全角方括号［］内是编者补出的文字，均非原文。',
    '',
    RULE,
    '',
    ...printOrder(document.clauses).flatMap(clauseLines),
    RULE,
    '',
    ...(own.length === 0 ? ['本站改动：无。'] : ['本站改动：', ...own.map(emendationLine)]),
    '',
  ].join('\n');
}

/** The lines of a clause and of the smaller ones in it, in printed order. */
export function clauseLines({ clause, content }: PrintNode): string[] {
  const supplied = clause.numberSupplied === null ? '' : `［${clause.numberSupplied}］`;
  const opening = `[${clause.anchor}] ${clause.number ?? supplied}`;
  const [first, ...rest] = content;
  const text = first !== undefined && 'text' in first ? first.text.trim() : null;
  const inside = text === null ? content : rest;
  const lines = inside.flatMap((part) => ('text' in part ? [part.text.trim()] : clauseLines(part)));
  return [`${opening}${text ?? ''}`.trimEnd(), '', ...spaced(lines)];
}

/** Paragraphs are kept apart by an empty line, once. */
function spaced(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    if (line === '') return lines[at - 1] === '' ? [] : [''];
    return lines[at + 1] === '' ? [line] : [line, ''];
  });
}

function emendationLine({ line, lineEnd, from, to, why }: Emendation): string {
  const lines = line === lineEnd ? `第${line}行` : `第${line}至${lineEnd}行`;
  return `  ${lines}：原作${quoted(from)}，改作${quoted(to)}。${why}`;
}

function quoted(text: string): string {
  return text === '' ? '（删去）' : `“${text.replace(/\n/g, '⏎')}”`;
}
