/** The size of a picture in pixels. */
export interface Pixels {
  width: number;
  height: number;
}

/** Reads the size of a PNG, a JPEG or a GIF; null where the bytes are none of these, or break off before it. */
export function pixelsOf(bytes: Uint8Array): Pixels | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  try {
    if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
      return { width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (starts(0x47, 0x49, 0x46, 0x38)) {
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    }
    return starts(0xff, 0xd8, 0xff) ? jpegPixels(view) : null;
  } catch (error) {
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
}

/** Goes from segment to segment to the one that begins a frame. */
function jpegPixels(view: DataView): Pixels | null {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      // Segments may be filled up with these.
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
