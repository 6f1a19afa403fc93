import { FileCache } from './file-cache.ts';
import { readIndex, type RuntimeFile, type RuntimeIndex } from './runtime-index.ts';

/** How often a file is asked for before the reader is told. */
const TRIES = 2;

export interface Runtime {
  /** By their names. */
  files: Record<string, Blob>;
  limit: number | null;
}

export type Progress = (loaded: number, total: number) => void;

const known = new Map<string, RuntimeFiles>();

/** The files of Python that the list at this address names: one download for all playgrounds of a page. */
export function runtimeFiles(index: URL): RuntimeFiles {
  const storage = typeof caches === 'undefined' ? undefined : caches;
  const found =
    known.get(index.href) ?? new RuntimeFiles(index, new FileCache(storage, location.origin));
  known.set(index.href, found);
  return found;
}

/** Downloads the files of Python once. What has come stays, so that a download goes on where it was interrupted. */
export class RuntimeFiles {
  readonly #index: URL;
  readonly #cache: FileCache;
  readonly #files = new Map<string, Blob>();
  readonly #listeners = new Set<Progress>();
  readonly #loaded = new Map<string, number>();
  #loading: Promise<Runtime> | null = null;
  #total = 0;

  constructor(index: URL, cache: FileCache) {
    this.#index = index;
    this.#cache = cache;
  }

  /** @throws Error with the reason why a file cannot be had; then it can be tried again. */
  async load(progress: Progress): Promise<Runtime> {
    this.#listeners.add(progress);
    this.#loading ??= this.#load();
    try {
      return await this.#loading;
    } catch (error) {
      this.#loading = null;
      throw error;
    } finally {
      this.#listeners.delete(progress);
    }
  }

  async #load(): Promise<Runtime> {
    const { files, limit } = await this.#list();
    this.#total = files.reduce((sum, { size }) => sum + size, 0);
    // All of them to their end: what comes although another one fails need not come again.
    const loads = await Promise.allSettled(files.map((file) => this.#file(file)));
    const failed = loads.find((load) => load.status === 'rejected');
    if (failed) {
      throw failed.reason;
    }
    void this.#cache.keepOnly(this.#index, files);
    return { files: Object.fromEntries(this.#files), limit };
  }

  async #list(): Promise<RuntimeIndex> {
    const kept = await this.#cache.list(this.#index);
    const text = kept ?? (await (await fetched(this.#index)).text());
    const index = readIndex(text);
    if (kept === null) {
      await this.#cache.keepList(this.#index, text);
    }
    return index;
  }

  async #file(file: RuntimeFile): Promise<void> {
    if (this.#files.has(file.name)) {
      return;
    }
    const kept = await this.#cache.file(file);
    const blob = kept ?? (await this.#download(file));
    this.#files.set(file.name, blob);
    this.#count(file, file.size);
    if (!kept) {
      await this.#cache.keepFile(file, blob);
    }
  }

  async #download(file: RuntimeFile): Promise<Blob> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#fetch(file);
      } catch (error) {
        this.#count(file, 0);
        if (tries >= TRIES) {
          throw error;
        }
      }
    }
  }

  async #fetch(file: RuntimeFile): Promise<Blob> {
    const response = await fetched(new URL(file.name, this.#index));
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = response.body?.getReader();
    let loaded = 0;
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      parts.push(part.value);
      loaded += part.value.byteLength;
      this.#count(file, loaded);
    }
    const blob = new Blob(parts);
    await check(file, blob);
    return blob;
  }

  #count({ name }: RuntimeFile, loaded: number): void {
    this.#loaded.set(name, loaded);
    const sum = [...this.#loaded.values()].reduce((a, b) => a + b, 0);
    for (const listener of this.#listeners) {
      listener(Math.min(sum, this.#total), this.#total);
    }
  }
}

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`HTTP ${String(response.status)}`);
  }
  return response;
}

/** Whether a file is what the list says: it may have been cut off, or be of another release. @throws Error */
async function check({ name, size, sha256 }: RuntimeFile, blob: Blob): Promise<void> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  // Only a page that is no secure context has no digests.
  const digest = subtle && (await subtle.digest('SHA-256', await blob.arrayBuffer()));
  const hex =
    digest && Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  if (blob.size !== size || (hex && hex.join('') !== sha256)) {
    throw new Error(name);
  }
}
