import type { Clause, Corpus, PolicyDocument } from '../model/corpus.ts';
import type { Mention, Name, Relation } from '../model/layers.ts';
import { endpointsOf } from './endpoints.ts';
import { slugOf } from './order.ts';
import { titleMentions } from './titles.ts';

/** A mention in a heading says more than one in passing. */
const STRENGTH = { heading: 0.7, body: 0.6 };

/**
 * Relations that the text itself makes: a clause names a document of the corpus by its title, or
 * something that a clause of another document establishes. Each pair of clauses once; `a` mentions.
 */
export function explicitRelations(corpus: Corpus, names: readonly Name[]): readonly Relation[] {
  const speaking = speakingClauses(corpus);
  const relations = new Map<string, Relation>();
  const add = (relation: Relation | null): void => {
    if (relation === null) return;
    const pair = `${relation.a} ${relation.b}`;
    const known = relations.get(pair);
    if (known === undefined || known.strength < relation.strength) relations.set(pair, relation);
  };
  for (const name of names) {
    for (const source of name.establishes ?? []) {
      for (const mention of name.mentions) add(nameRelation(name, mention, source, speaking));
    }
  }
  for (const { clause, target, title, quote } of titleMentions(corpus)) {
    const a = speaking(clause);
    if (a !== undefined) add(titleRelation(a, target, title, quote));
  }
  return [...relations.values()];
}

/** The clause that a relation names for a clause: itself or the one it stands in; undefined for none. */
type Speaking = (clause: string) => Clause | undefined;

/** Few clauses mention anything: a document is looked through once somebody asks for one of its clauses. */
function speakingClauses({ documents }: Corpus): Speaking {
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const known = new Map<string, ReadonlyMap<string, Clause>>();
  return (clause) => {
    const slug = slugOf(clause);
    const document = bySlug.get(slug);
    if (document === undefined) return undefined;
    const speaking = known.get(slug) ?? speakingIn(document);
    known.set(slug, speaking);
    return speaking.get(clause);
  };
}

function speakingIn(document: PolicyDocument): ReadonlyMap<string, Clause> {
  const speaking = new Map<string, Clause>();
  const endpoints = new Set(endpointsOf(document).map(({ id }) => id));
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]));
  for (const clause of document.clauses) {
    let at: Clause | undefined = clause;
    while (at !== undefined && !endpoints.has(at.id)) {
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    if (at?.text.includes(clause.text)) speaking.set(clause.id, at);
  }
  return speaking;
}

function nameRelation(
  name: Name,
  mention: Mention,
  source: string,
  speaking: Speaking,
): Relation | null {
  const a = speaking(mention.clause);
  const b = speaking(source);
  if (a === undefined || b === undefined || slugOf(a.id) === slugOf(b.id)) return null;
  const there = name.mentions.find(({ clause }) => speaking(clause)?.id === b.id);
  if (there === undefined) return null;
  return {
    a: a.id,
    b: b.id,
    type: 'mentions',
    origin: 'explicit',
    strength: inHeading(a, mention.variant) ? STRENGTH.heading : STRENGTH.body,
    evidence: { a: mention.quote, b: there.quote },
    why: `文中点名“${bare(name.name)}”，由该条设立或界定`,
  };
}

function titleRelation(a: Clause, b: Clause, title: string, quote: string): Relation | null {
  if (slugOf(a.id) === slugOf(b.id)) return null;
  return {
    a: a.id,
    b: b.id,
    type: 'mentions',
    origin: 'explicit',
    strength: inHeading(a, title) ? STRENGTH.heading : STRENGTH.body,
    evidence: { a: quote, b: opening(b) },
    why: `文中点名《${title}》`,
  };
}

/** Names are often listed with their marks; in a sentence one pair is enough. */
function bare(name: string): string {
  return name.replace(/^[“"]([^“”"]+)[”"]$/u, '$1');
}

function inHeading({ heading }: Clause, written: string): boolean {
  return heading?.includes(written) ?? false;
}

function opening({ text }: Clause): string {
  const [words = ''] = /^[^。！？；\n]{1,60}/u.exec(text.trimStart()) ?? [];
  return words.trim();
}
