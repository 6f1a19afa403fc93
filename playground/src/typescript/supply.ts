import { reasonOf } from '../protocol/reason.ts';
import type * as TypeScript from 'typescript';
import type { Parts } from './parts.ts';

/** TypeScript's own declarations leave out one thing that it exports: it takes its messages in another language. */
export type Compiler = typeof TypeScript & {
  setLocalizedDiagnosticMessages(messages: Texts | undefined): void;
};

/** Texts by the names that they have for the compiler. */
export type Texts = Readonly<Record<string, string>>;

/** What the work on a request may ask for; each part is fetched once, when it is asked for first. */
export interface Supply {
  compiler(): Promise<Compiler>;
  texts(part: Exclude<keyof Parts, 'compiler'>): Promise<Texts>;
}

/** A part did not come. */
export class NotLoaded extends Error {}

export interface SupplyOptions {
  parts: Parts;
  /** The address that the names of the parts are relative to. */
  base: string;
  /** Hears how much of the compiler has come. */
  onProgress(received: number, size: number): void;
}

/** The parts as the site serves them. One that did not come is not asked for again. */
export function supplyAt({ parts, base, onProgress }: SupplyOptions): Supply {
  const addressOf = (part: keyof Parts) => new URL(parts[part].name, base).href;
  const texts = new Map<keyof Parts, Promise<Texts>>();
  let compiler: Promise<Compiler> | undefined;
  return {
    compiler: () =>
      (compiler ??= loadCompiler(addressOf('compiler'), parts.compiler.size, onProgress)),
    texts: (part) => {
      const known = texts.get(part) ?? loadTexts(addressOf(part));
      texts.set(part, known);
      return known;
    },
  };
}

/**
 * Fetches the compiler for the sake of what can be said meanwhile, and then imports it, which finds it in the cache of
 * the browser: no policy of a host stands against that, as it may against code from a text.
 */
async function loadCompiler(
  address: string,
  size: number,
  onProgress: SupplyOptions['onProgress'],
): Promise<Compiler> {
  return loaded(async () => {
    const { body } = await fetched(address);
    const reader = body!.getReader();
    let received = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      received += part.value.length;
      onProgress(received, size);
    }
    const { ts } = (await import(address)) as { ts: Compiler };
    return ts;
  });
}

async function loadTexts(address: string): Promise<Texts> {
  return loaded(async () => (await (await fetched(address)).json()) as Texts);
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address.replace(/.*\//, '')}: HTTP ${response.status}`);
  }
  return response;
}

/** What `load` loads. @throws NotLoaded with the reason why that did not come */
async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new NotLoaded(reasonOf(error));
  }
}
