/** Data files are JSON, deflated by the build: as small from a plain file server as from a good one. */

/** The bytes of a data file. */
export async function pack(value: unknown): Promise<Uint8Array> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  return through(json, new CompressionStream('deflate-raw'));
}

/** The value that a data file holds. Throws when the bytes are not one. */
export async function unpack<T>(bytes: Uint8Array<ArrayBuffer>): Promise<T> {
  const json = await through(bytes, new DecompressionStream('deflate-raw'));
  return JSON.parse(new TextDecoder().decode(json)) as T;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
