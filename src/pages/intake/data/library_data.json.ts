/** The library as the intake page compares new documents with it. */
import type { APIRoute } from 'astro';
import { libraryData } from '../../../intake/library-data.ts';
import { corpus } from '../../../site/data.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(libraryData(corpus())));
