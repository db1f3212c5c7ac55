/** The script of 长辈版, which every page loads first. */
import type { APIRoute } from 'astro';
import { elderScript } from '../site/elder-script.ts';

export const GET: APIRoute = () =>
  new Response(elderScript, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
