import type { RuntimeFile } from './runtime-index.ts';

const NAME = 'personal-page-python';

/** Where a browser is to keep nothing, or is full, nothing is kept. */
const nothing = (): undefined => undefined;

/** The files of Python that a browser keeps over visits, by what is in them, so that they are there without a network, too. */
export class FileCache {
  readonly #cache: Promise<Cache | undefined>;
  readonly #origin: string;

  /**
   * @param storage Only a page that is no secure context has none.
   * @param origin That of the page. Nothing is served at the addresses that files are kept by.
   */
  constructor(storage: Pick<CacheStorage, 'open'> | undefined, origin: string) {
    this.#cache = storage ? storage.open(NAME).catch(nothing) : Promise.resolve(undefined);
    this.#origin = origin;
  }

  async file({ sha256, size }: RuntimeFile): Promise<Blob | null> {
    const blob = await this.#read(this.#key(sha256));
    return blob?.size === size ? blob : null;
  }

  async keepFile({ sha256 }: RuntimeFile, blob: Blob): Promise<void> {
    await this.#keep(this.#key(sha256), blob);
  }

  /** A list of files, by its address, which changes with what it lists. */
  async list(url: URL): Promise<string | null> {
    return (await this.#read(url.href))?.text() ?? null;
  }

  async keepList(url: URL, text: string): Promise<void> {
    await this.#keep(url.href, new Blob([text]));
  }

  /** Lets go of everything but these. */
  async keepOnly(list: URL, files: readonly RuntimeFile[]): Promise<void> {
    const cache = await this.#cache;
    const kept = new Set([list.href, ...files.map(({ sha256 }) => this.#key(sha256))]);
    const requests = (await cache?.keys().catch(nothing)) ?? [];
    for (const request of requests.filter(({ url }) => !kept.has(url))) {
      await cache?.delete(request).catch(nothing);
    }
  }

  async #read(key: string): Promise<Blob | undefined> {
    const cache = await this.#cache;
    const response = await cache?.match(key).catch(nothing);
    return response?.blob().catch(nothing);
  }

  async #keep(key: string, blob: Blob): Promise<void> {
    const cache = await this.#cache;
    await cache?.put(key, new Response(blob)).catch(nothing);
  }

  #key(sha256: string): string {
    return new URL(`/${NAME}/${sha256}`, this.#origin).href;
  }
}
