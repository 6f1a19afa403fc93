import { html, type TemplateResult } from 'lit';
import { clampShare } from '../layout.ts';
import { define, LightElement } from './define.ts';
import { raise } from './raise.ts';

const STEP = 2;

/** The line between two panes, which is dragged or moved with the arrow keys. It divides its parent. */
export class SplitterElement extends LightElement {
  static override properties = {
    share: { type: Number },
    direction: { reflect: true },
    label: {},
  };

  declare share: number;
  /** The way the line moves. */
  declare direction: 'x' | 'y';
  declare label: string;

  protected override render(): TemplateResult {
    return html`<div
      class="splitter"
      role="separator"
      tabindex="0"
      aria-label=${this.label}
      aria-orientation=${this.direction === 'x' ? 'vertical' : 'horizontal'}
      aria-valuenow=${Math.round(this.share)}
      aria-valuemin="0"
      aria-valuemax="100"
      @keydown=${this.#onKey}
      @pointerdown=${this.#onDown}
    ></div>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const [less, more] =
      this.direction === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const shares = {
      [less]: this.share - STEP,
      [more]: this.share + STEP,
      Home: 0,
      End: 100,
    };
    const share = shares[event.key];
    if (share !== undefined) {
      event.preventDefault();
      raise(this, 'pp-share', clampShare(share));
    }
  };

  readonly #onDown = (event: PointerEvent): void => {
    const handle = event.currentTarget as HTMLElement;
    const box = this.parentElement!.getBoundingClientRect();
    const dragging = new AbortController();
    const { signal } = dragging;
    handle.setPointerCapture(event.pointerId);
    raise(this, 'pp-dragging', true);
    handle.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        const part =
          this.direction === 'x'
            ? (clientX - box.left) / box.width
            : (clientY - box.top) / box.height;
        raise(this, 'pp-share', clampShare(part * 100));
      },
      { signal },
    );
    for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) {
      handle.addEventListener(
        type,
        () => {
          dragging.abort();
          raise(this, 'pp-dragging', false);
        },
        { signal },
      );
    }
  };
}

define('personal-page-splitter', SplitterElement);
