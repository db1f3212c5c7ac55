import { addressOf, FROM_NETWORK } from '../list.ts';

/** The site is no longer the version that was asked for. */
export class ChangedMeanwhile extends Error {}

/**
 * A file of the version with this id, from the network at `scope`. `sum` is how its SHA-256 begins.
 * Rejects with `ChangedMeanwhile` when the bytes are others: no copy ever holds another's file.
 */
export async function fromNetwork(
  scope: string,
  version: string,
  path: string,
  sum: string,
  signal?: AbortSignal,
): Promise<Response> {
  const address = new URL(addressOf(path), scope);
  address.searchParams.set(FROM_NETWORK, version);
  const response = await fetch(address, signal === undefined ? {} : { signal });
  if (response.status === 404) throw new ChangedMeanwhile(path);
  if (!response.ok) throw new Error(`${path}：${String(response.status)}`);
  const bytes = await response.arrayBuffer();
  if (!(await sha256(bytes)).startsWith(sum)) throw new ChangedMeanwhile(path);
  // Made anew: an answer that a host redirected to could not be opened as a page.
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'content-type': type } });
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
