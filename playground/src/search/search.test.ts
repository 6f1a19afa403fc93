import assert from 'node:assert/strict';
import test from 'node:test';

interface Realm {
  addEventListener: (type: string, listener: (event: { data: unknown }) => void) => void;
  postMessage: (message: unknown) => void;
  lunr?: unknown;
}

class Token {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

const cut = (token: Token): Token => new Token(token.toString().replace(/(?:ами|ы|а)$/u, ''));

void test('the stems of a language that the worker brings only when it sets up are those of the pages, too', async () => {
  const realm = globalThis as unknown as Realm;
  let hear: (event: { data: unknown }) => void = () => undefined;
  realm.addEventListener = (_type, listener) => {
    hear = listener;
  };
  const posted: unknown[] = [];
  realm.postMessage = (message) => posted.push(message);
  await import('./search.ts');

  const docs = [{ location: 'fox/', title: 'Лиса', text: 'Зубы.' }];
  hear({ data: { type: 0, data: { config: { separator: '[\\s.]+' }, docs } } });
  realm.lunr = { Token, stemmer: cut, ru: { stemmer: cut } };
  realm.postMessage({ type: 1 });
  assert.deepEqual(posted, [{ type: 1, data: undefined }]);

  const message = { type: 2, data: 'лисами' };
  hear({ data: message });
  assert.match(message.data, /^лис\S*\^1$/u);
  assert.notEqual(message.data, 'лисами^1');
});
