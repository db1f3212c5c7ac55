/** The tags of clauses in a document's MDX. One component renders them all; the tag is for the reader of the MDX. */
export const clauseTags: readonly string[] = [
  'Title',
  'Metadata',
  'Preamble',
  'Guiding',
  'Goals',
  'Tasks',
  'Part',
  'Section',
  'Goal',
  'Task',
  'Paragraph',
  'Item',
  'Chapter',
  'Article',
];
