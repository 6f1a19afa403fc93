import type { Answer } from './route.ts';
import { XhrAnswer } from './xhr-answer.ts';

export interface ExchangeOptions {
  xhr: XMLHttpRequest;
  method: string;
  url: string;
  /** Asks the backend; null for a network error. */
  ask(request: Request): Promise<Answer | null>;
  /** The realm's own, which no widget's timer counts against. */
  setTimeout: typeof setTimeout;
}

type Ending = 'error' | 'timeout' | 'abort';

/** What an XMLHttpRequest that asks the backend is doing, and the events of it. */
export class XhrExchange {
  readonly headers = new Headers();
  readonly #options: ExchangeOptions;
  #state = 1;
  #mime = '';
  #answer: XhrAnswer | null = null;
  #sent = false;
  #uploading = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  get state(): number {
    return this.#state;
  }

  /** Null until the headers are there, and after a failure. */
  get answer(): XhrAnswer | null {
    return this.#state >= 2 ? this.#answer : null;
  }

  /** Makes sure that the request may still be changed. @throws DOMException */
  checkOpened(): void {
    if (this.#state !== 1 || this.#sent) {
      throw new DOMException("The object's state must be OPENED.", 'InvalidStateError');
    }
  }

  override(mime: string): void {
    this.#mime = mime;
  }

  send(body: XMLHttpRequestBodyInit | Document | null): void {
    const { xhr, method, url, ask } = this.#options;
    this.checkOpened();
    this.#sent = true;
    const bodiless = /^(?:GET|HEAD)$/i.test(method);
    const { content, type } = bodyOf(bodiless ? null : body);
    if (type !== null && !this.headers.has('content-type')) {
      this.headers.set('content-type', type);
    }
    const request = new Request(url, {
      method,
      headers: this.headers,
      body: content,
      credentials: xhr.withCredentials ? 'include' : 'same-origin',
    });
    if (xhr.timeout > 0) {
      this.#timer = this.#options.setTimeout(() => this.#end('timeout'), xhr.timeout);
    }
    this.#uploading = content !== null;
    this.#progress(xhr, 'loadstart');
    if (this.#uploading) {
      this.#progress(xhr.upload, 'loadstart');
    }
    void ask(request).then((answer) => {
      this.#receive(answer);
    });
  }

  abort(): void {
    if (this.#isPending()) {
      this.#end('abort');
    }
    // A handler of these events may have opened the object anew, and then it has another exchange.
    if (this.#state === 4) {
      this.drop();
    }
  }

  /** Ends without an event, since the object is opened anew. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#state = 0;
    this.#answer = null;
  }

  #isPending(): boolean {
    return this.#sent && this.#state > 0 && this.#state < 4;
  }

  #receive(answer: Answer | null): void {
    if (!this.#isPending()) {
      return;
    }
    if (!answer || answer.status === 0) {
      this.#end('error');
      return;
    }
    const { xhr } = this.#options;
    if (this.#uploading) {
      this.#uploading = false;
      this.#progress(xhr.upload, 'progress');
      this.#progress(xhr.upload, 'load');
      this.#progress(xhr.upload, 'loadend');
    }
    this.#answer = new XhrAnswer(answer, this.#mime);
    this.#enter(2);
    // A listener may have aborted the request at any step.
    if (this.#isPending() && this.#answer.size > 0) {
      this.#enter(3);
      this.#progress(xhr, 'progress');
    }
    if (this.#isPending()) {
      clearTimeout(this.#timer);
      this.#enter(4);
      this.#progress(xhr, 'load');
      this.#progress(xhr, 'loadend');
    }
  }

  #end(ending: Ending): void {
    const { xhr } = this.#options;
    clearTimeout(this.#timer);
    this.#answer = null;
    this.#enter(4);
    if (this.#uploading) {
      this.#uploading = false;
      this.#progress(xhr.upload, ending);
      this.#progress(xhr.upload, 'loadend');
    }
    this.#progress(xhr, ending);
    this.#progress(xhr, 'loadend');
  }

  #enter(state: number): void {
    this.#state = state;
    this.#options.xhr.dispatchEvent(new Event('readystatechange'));
  }

  #progress(target: EventTarget, type: string): void {
    const loaded = this.#answer?.size ?? 0;
    const lengthComputable = loaded > 0;
    target.dispatchEvent(new ProgressEvent(type, { lengthComputable, loaded, total: loaded }));
  }
}

/** A body as `fetch` takes it; of a document it is its text. */
function bodyOf(body: XMLHttpRequestBodyInit | Document | null): {
  content: BodyInit | null;
  type: string | null;
} {
  if (body instanceof Document) {
    const html = body.contentType === 'text/html';
    const type = `${html ? 'text/html' : 'application/xml'};charset=UTF-8`;
    return { content: new XMLSerializer().serializeToString(body), type };
  }
  return { content: body, type: null };
}
