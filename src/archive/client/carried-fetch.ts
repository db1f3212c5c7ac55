/** `fetch` for a page that carries its data itself: each file as base64 in an element of its own. */
import { need } from '../../search/client/dom.ts';
import { unpack } from '../../search/query/pack.ts';

/** The bytes of a carried file, by its path in the site. Throws when the page does not carry it. */
export function carried(path: string): Uint8Array<ArrayBuffer> {
  const text = need(document, carrierOf(path)).textContent;
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** Answers as `fetch` would, with JSON that the page carries packed; 404 for what it does not. */
export async function carriedFetch(path: string): Promise<Response> {
  if (document.querySelector(carrierOf(path)) === null) return new Response(null, { status: 404 });
  return Response.json(await unpack(carried(path)));
}

function carrierOf(path: string): string {
  return `script[data-file="${CSS.escape(path)}"]`;
}
