/** A document's clauses as the compare page and the page for wrong addresses load them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedDocument } from '../../../site/compared.ts';
import { renderedDocuments } from '../../../site/data.ts';
import { documentOf } from '../../../site/store.ts';

export const getStaticPaths = (() =>
  renderedDocuments().map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { slug: string }> = ({ params }) =>
  new Response(JSON.stringify(comparedDocument(documentOf(params.slug))));
