import { seeded, seededUuid } from '../../protocol/seeded.ts';
import type { NativeLooks } from './native-looks.ts';

/** Has the realm draw its lots by a seed. What the frame itself needs for its safety was taken before. */
export function seedRandom(realm: typeof globalThis, seed: number, looks: NativeLooks): void {
  const draw = seeded(seed);
  const { prototype } = realm.Crypto;
  const fill = prototype.getRandomValues;
  looks.put(realm.Math, 'random', draw);
  looks.put(prototype, 'randomUUID', () => seededUuid(draw));
  looks.put(prototype, 'getRandomValues', ([view], self) => {
    // The browser's own refuses what it would not fill.
    fill.call(self as Crypto, view as Uint8Array<ArrayBuffer>);
    const { buffer, byteOffset, byteLength } = view as Uint8Array;
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    bytes.forEach((_, index) => {
      bytes[index] = Math.floor(draw() * 256);
    });
    return view;
  });
}
