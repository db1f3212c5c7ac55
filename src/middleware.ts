/** A process that sees a part of the library renders the pages of its documents and no others. */
import { defineMiddleware } from 'astro:middleware';
import { seesPart } from './site/data.ts';

export const onRequest = defineMiddleware(({ params }, next) =>
  seesPart && params.slug === undefined ? new Response('') : next(),
);
