/** Where a document's Word file stands, below the top of the site. */
export function wordPath(slug: string): string {
  return `${slug}/${slug}.docx`;
}
