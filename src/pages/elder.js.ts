/** The script of 长辈版, which every page loads first. */
import type { APIRoute } from 'astro';
import { transform } from 'esbuild';
import { elderScript } from '../site/elder-script.ts';

export const GET: APIRoute = async () => {
  const { code } = await transform(elderScript, { minify: true });
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
