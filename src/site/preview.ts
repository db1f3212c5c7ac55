/** Where the picture of the site stands that goes with links to it. */
export const PREVIEW = 'preview.png';

/** Where the picture of a document stands that goes with links to it and its clauses. */
export function previewPath(slug: string): string {
  return `${slug}/${PREVIEW}`;
}

/** The pictures' size in pixels, which the services that show them ask for. */
export const previewSize = { width: 1200, height: 630 };
