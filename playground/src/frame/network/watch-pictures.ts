import type { RequestOutcome, Requests } from './requests.ts';

const OUTCOMES = [
  ['load', 'loaded'],
  ['error', 'failed'],
] as const;

/** Reports the pictures that code asks for by the property `src`, and whether they came. */
export function watchPictures(requests: Requests): void {
  const { prototype } = HTMLImageElement;
  const { set, ...rest } = Object.getOwnPropertyDescriptor(prototype, 'src') ?? {};
  if (!set) {
    return;
  }
  const asked = new WeakMap<HTMLImageElement, (outcome: RequestOutcome) => void>();
  const watched = new Proxy(set, {
    apply(native, self: HTMLImageElement, parameters: [unknown]) {
      const [address] = parameters;
      // One that is given another address before it has come is not waited for.
      asked.get(self)?.('failed');
      Reflect.apply(native, self, parameters);
      const finish = requests.begin('GET', typeof address === 'string' ? address : self.src);
      asked.set(self, finish);
      for (const [event, outcome] of OUTCOMES) {
        self.addEventListener(event, () => finish(outcome), { once: true });
      }
    },
  });
  Object.defineProperty(prototype, 'src', { ...rest, set: watched });
}
