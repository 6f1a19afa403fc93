import { later } from '../natives.ts';

/** A page may take back an address right after the click that uses it; it stays known for this long, in ms. */
const AFTERWARDS = 1000;

/** Remembers what the addresses stand for that `URL.createObjectURL` gives out. */
export class ObjectUrls {
  readonly #blobs = new Map<string, Blob>();

  constructor() {
    URL.createObjectURL = new Proxy(URL.createObjectURL, {
      apply: (native, self, parameters: [Blob | MediaSource]) => {
        const [object] = parameters;
        const url = Reflect.apply(native, self, parameters);
        if (object instanceof Blob) {
          this.#blobs.set(url, object);
        }
        return url;
      },
    });
    URL.revokeObjectURL = new Proxy(URL.revokeObjectURL, {
      apply: (native, self, parameters: [string]) => {
        later(() => this.#blobs.delete(parameters[0]), AFTERWARDS);
        Reflect.apply(native, self, parameters);
      },
    });
  }

  /** Undefined for an address that stands for no Blob. */
  blobOf(url: string): Blob | undefined {
    return this.#blobs.get(url);
  }
}
