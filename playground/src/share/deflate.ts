/** How much is given to the inflater at a time, in bytes: one such piece becomes a megabyte at most. */
const PIECE = 1024;

/** More comes out of what was deflated than is taken. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Raw deflate, as the browser makes it. */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * What was deflated. A few bytes may become gigabytes, so it is inflated piece by piece and given up once there is more
 * than `most` bytes.
 *
 * @throws TooLarge; what the browser throws if the bytes are incomplete or are not deflated
 */
export async function inflated(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  let at = 0;
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        controller.enqueue(bytes.subarray(at, at + PIECE));
        at += PIECE;
        if (at >= bytes.length) {
          controller.close();
        }
      },
    },
    { highWaterMark: 0 },
  );
  const reader = pieces.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      throw new TooLarge();
    }
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
