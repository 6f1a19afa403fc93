import type { Answer } from './route.ts';

const XML = /^(?:text\/xml|application\/xml|[^;]+\+xml)\s*(?:;|$)/i;
const CHARSET = /;\s*charset="?([^\s";]+)/i;

/** What an XMLHttpRequest makes of an answer, each made once. */
export class XhrAnswer {
  readonly #answer: Answer;
  /** What `overrideMimeType` was told; empty where it was not. */
  readonly #mime: string;
  readonly #made = new Map<string, unknown>();

  constructor(answer: Answer, mime: string) {
    this.#answer = answer;
    this.#mime = mime;
  }

  get status(): number {
    return this.#answer.status;
  }

  get statusText(): string {
    return this.#answer.statusText;
  }

  get url(): string {
    return this.#answer.url;
  }

  get size(): number {
    return this.#answer.body.byteLength;
  }

  header(name: string): string | null {
    return new Headers(this.#answer.headers).get(name);
  }

  get headers(): string {
    return [...new Headers(this.#answer.headers)]
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
  }

  get text(): string {
    return this.#once('text', () => {
      const charset = CHARSET.exec(this.#type)?.[1] ?? 'utf-8';
      try {
        return new TextDecoder(charset).decode(this.#answer.body);
      } catch {
        return new TextDecoder().decode(this.#answer.body);
      }
    });
  }

  get document(): Document | null {
    return this.#once('document', () => {
      if (!XML.test(this.#type) && !this.#type.startsWith('text/html')) {
        return null;
      }
      const type = XML.test(this.#type) ? 'application/xml' : 'text/html';
      const parsed = new DOMParser().parseFromString(this.text, type);
      return parsed.querySelector('parsererror') ? null : parsed;
    });
  }

  /** What `responseXML` gives where no type was asked for. */
  get xml(): Document | null {
    return XML.test(this.#type) ? this.document : null;
  }

  as(type: XMLHttpRequestResponseType): unknown {
    switch (type) {
      case '':
      case 'text':
        return this.text;
      case 'document':
        return this.document;
      case 'arraybuffer':
        return this.#once('arraybuffer', () => this.#answer.body.slice(0));
      case 'blob':
        return this.#once('blob', () => new Blob([this.#answer.body], { type: this.#type }));
      case 'json':
        return this.#once('json', () => {
          try {
            return JSON.parse(this.text) as unknown;
          } catch {
            return null;
          }
        });
    }
  }

  get #type(): string {
    return this.#mime || (this.header('content-type') ?? 'text/xml');
  }

  #once<T>(kind: string, make: () => T): T {
    if (!this.#made.has(kind)) {
      this.#made.set(kind, make());
    }
    return this.#made.get(kind) as T;
  }
}
