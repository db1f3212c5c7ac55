import type { Mention, Name } from '../model/layers.ts';
import type { Entry } from './library.ts';

/** How the site calls the kinds of names, in the order of its page. */
export const nameKinds: Readonly<Record<Name['kind'], string>> = {
  institution: '机构',
  programme: '计划、工程与行动',
  fund: '资金与基金',
  plan: '规划与文件',
  policy: '政策与制度',
  regulation: '法律法规',
  place: '地方与园区',
  event: '活动',
};

/** Names of one kind. */
export interface NameGroup {
  readonly kind: Name['kind'];
  readonly label: string;
  readonly names: readonly Name[];
}

/** The kinds that have names, each with its names in the editors' order. */
export function groupNames(names: readonly Name[]): readonly NameGroup[] {
  const kinds = Object.entries(nameKinds) as [Name['kind'], string][];
  return kinds
    .map(([kind, label]) => ({ kind, label, names: names.filter((name) => name.kind === kind) }))
    .filter((group) => group.names.length > 0);
}

/** Words around a name in one clause; `times` where the very same words stand there more than once. */
export interface Place {
  readonly entry: Entry;
  readonly mention: Mention;
  readonly times: number;
}

/** What one document has of a name. */
export interface MentioningDocument {
  readonly document: Entry['document'];
  /** Mentions in all. */
  readonly times: number;
  readonly places: readonly Place[];
}

/** The mentions of a name by document, in the order they have: that of time. */
export function mentionsByDocument(
  { mentions }: Name,
  entryOf: (id: string) => Entry,
): readonly MentioningDocument[] {
  const places = new Map<string, Place>();
  for (const mention of mentions) {
    const key = `${mention.clause} ${mention.variant} ${mention.quote}`;
    const times = (places.get(key)?.times ?? 0) + 1;
    places.set(key, { entry: entryOf(mention.clause), mention, times });
  }
  const byDocument = Map.groupBy(places.values(), ({ entry }) => entry.document);
  return [...byDocument].map(([document, found]) => ({
    document,
    times: found.reduce((sum, { times }) => sum + times, 0),
    places: found,
  }));
}

/** A quote cut where the name stands in it: before, the name, after; joined they are the quote. */
export function aroundName({ quote, variant }: Mention): readonly [string, string, string] {
  const at = quote.indexOf(variant);
  if (at === -1) return [quote, '', ''];
  return [quote.slice(0, at), variant, quote.slice(at + variant.length)];
}

/** The name of each kind that most documents use, those of most documents first: what is worth looking up. */
export function widestNames(names: readonly Name[], limit: number): readonly Name[] {
  const documents = ({ mentions }: Name) =>
    new Set(mentions.map(({ clause }) => clause.split('/')[0])).size;
  const widest = names
    .map((name) => ({ name, documents: documents(name) }))
    .sort((a, b) => b.documents - a.documents || b.name.mentions.length - a.name.mentions.length)
    .map(({ name }) => name);
  const ofKinds = widest.filter(
    (name, at) => widest.findIndex(({ kind }) => kind === name.kind) === at,
  );
  return ofKinds.slice(0, limit);
}
