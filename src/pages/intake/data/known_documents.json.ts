/** The library's documents, so that the intake page knows one that has been taken in before. */
import type { APIRoute } from 'astro';
import { knownDocuments } from '../../../intake/known-documents.ts';
import { corpus } from '../../../site/data.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(knownDocuments(corpus())));
