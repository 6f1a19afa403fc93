import type { ToFrame } from '../protocol/messages.ts';
import { apply, dataOf, defineProperty, forEach, getterOf, now, uncurried } from './natives.ts';
import { Presence } from './presence.ts';

// Taken before a widget can put its own in their place.
const hasFocus = document.hasFocus.bind(document);
const add = window.addEventListener.bind(window);
const preventDefault = uncurried(Event.prototype.preventDefault);
const stopImmediatePropagation = uncurried(Event.prototype.stopImmediatePropagation);
const targetOf = getterOf(Event.prototype, 'target')!;
const stateOf = getterOf(Document.prototype, 'readyState')!;
const open = uncurried(Document.prototype.open as (this: Document) => Document);

/** Everything by which a document learns of what is typed. */
const TYPED = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
];
const PRESSED = ['pointerdown', 'mousedown', 'click'];

function listenTo(types: readonly string[], listener: (event: Event) => void): void {
  forEach(types, (type) => add(type, listener, true));
}

/** They take all listeners from the window. */
const EMPTYING = ['open', 'write', 'writeln'] as const;

/**
 * Keeps what is typed from the widget unless the reader has come here themselves. Any code can take the focus, and
 * no browser keeps it from a frame: so what comes then is dropped before the widget's listeners and its fields
 * hear of it, and the page, which is told, takes the focus back.
 *
 * The listeners are the first of the window, before any of a widget. Documents that a widget nests have origins of
 * their own, so that it cannot read what is typed there.
 */
export class Keyboard {
  readonly #presence = new Presence();
  #strayed: () => void = () => undefined;

  constructor() {
    this.#listen();
    for (const name of EMPTYING) {
      this.#wrap(name);
    }
  }

  /** From now on the page is told of a focus that nobody brought, and says when the reader is here after all. */
  connect(port: MessagePort): void {
    const post = port.postMessage.bind(port);
    this.#strayed = () => post('{"type":"strayed"}');
    port.addEventListener('message', (event) => {
      const message = event.isTrusted ? (dataOf(event) as ToFrame) : null;
      if (message?.type === 'entered') {
        this.#presence.enter();
      } else if (message?.type === 'resumed') {
        this.#presence.resume();
      }
    });
  }

  /** Options as an object would take what a widget gives to all objects. */
  #listen(): void {
    listenTo(TYPED, this.#onTyped);
    listenTo(PRESSED, this.#onPress);
    add('focus', this.#onFocus, true);
    add('blur', this.#onBlur, true);
  }

  /**
   * Empties the document, and once more when the elements that went have had their say: what they listen to would
   * stand before what the frame listens to.
   */
  #empty(): void {
    open(document);
    open(document);
    this.#listen();
  }

  /** What code itself enters, as by `execCommand`, comes while the frame does not have the focus, too. */
  readonly #onTyped = (event: Event): void => {
    if (event.isTrusted && !this.#presence.here && hasFocus()) {
      preventDefault(event);
      stopImmediatePropagation(event);
    }
  };

  readonly #onPress = (event: Event): void => {
    if (event.isTrusted) {
      this.#presence.press(now(), hasFocus());
    }
  };

  readonly #onFocus = (event: Event): void => {
    if (event.isTrusted && targetOf(event) === window && !this.#presence.focus(now())) {
      this.#strayed();
    }
  };

  readonly #onBlur = (event: Event): void => {
    if (event.isTrusted && targetOf(event) === window) {
      this.#presence.blur();
    }
  };

  #wrap(name: (typeof EMPTYING)[number]): void {
    const native = Document.prototype[name] as (...given: unknown[]) => unknown;
    const empty = (): void => this.#empty();
    const { [name]: wrapped } = {
      [name](this: Document, ...given: unknown[]): unknown {
        const isWindow = name === 'open' && given.length > 2;
        // A document that has been read is emptied by the first text that is written.
        const empties = name === 'open' || stateOf(document) !== 'loading';
        if (this !== document || isWindow || !empties) {
          return apply<Document, unknown[], unknown>(native, this, given);
        }
        empty();
        return name === 'open'
          ? document
          : apply<Document, unknown[], unknown>(native, document, given);
      },
    };
    defineProperty(Document.prototype, name, { value: wrapped });
  }
}
