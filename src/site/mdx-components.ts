import { clauseControl } from './clause-control.ts';
import { clauseElement } from './clause-element.ts';
import { clauseTags } from './clause-tags.ts';
import { attribute } from './markup.ts';
import type { Component, Components } from './mdx-content.ts';

const clause: Component = ({ anchor = '', kind = '', number, supplied, headed }, inner, after) =>
  clauseElement(
    { anchor, kind, number: number ?? null, supplied: supplied ?? null, headed: headed ?? null },
    inner,
    after,
  );

/** The heading of a clause. Its name is the printed number and its words. */
const heading: Component = ({ id = '', level, numberId }, inner) => {
  const named =
    numberId === undefined ? '' : ` aria-labelledby="${attribute(`${numberId} ${id}`)}"`;
  return `<h${level} id="${attribute(id)}"${named}>${inner}</h${level}>`;
};

/** What each tag of a document's MDX is written as, once `rehypeClauses` has prepared it. */
export const clauseComponents: Components = {
  ...Object.fromEntries(clauseTags.map((tag) => [tag, clause])),
  Heading: heading,
  // A heading to those who listen, bold words to those who look.
  RunIn: heading,
  Related: ({ id = '', count = '0' }) => clauseControl(id, count),
  // They stand there for people; pages show what the data have.
  Relation: () => '',
};
