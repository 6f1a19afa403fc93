import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/icons.ts';
import { type Context, playOne } from './playing.ts';
import { recorderOf } from './recorder.ts';
import { finish, record } from './recording-commands.ts';
import { RECORDER_WORDS } from './recorder-words.ts';

/** What begins a recording, and while one goes on what is in it and what can be done with it. */
export function recorderView(context: Context, isPlaying: boolean): TemplateResult {
  const { controller } = context;
  const words = RECORDER_WORDS[controller.contract.language];
  const recorder = recorderOf(controller);
  const act = (work: () => unknown) => (): void => {
    Promise.resolve(work()).catch((error: unknown) => controller.fail(error));
  };
  const button = (label: string, work: () => unknown, disabled = false): TemplateResult =>
    html`<button type="button" class="button small" ?disabled=${disabled} @click=${act(work)}>
      ${label}
    </button>`;
  if (!recorder.isOn) {
    const { written, said } = recorder;
    const isThere = written !== null && written in controller.files.current;
    return html`<div class="bar recorder">
      <button
        type="button"
        class="button small"
        title=${words.about}
        ?disabled=${isPlaying}
        @click=${act(() => record(context))}
      >
        ${icon('record')} ${words.record}
      </button>
      ${isThere && !isPlaying ? button(words.play, () => playOne(context, written)) : nothing}
      <span role="status">${isThere || written === null ? said : ''}</span>
    </div>`;
  }
  return html`<section class="recording" aria-label=${words.label}>
    <div class="bar recorder">
      <button type="button" class="button small" @click=${act(() => finish(context))}>
        ${icon('stop')} ${words.stop}
      </button>
      ${button(words.undo, () => recorder.undo(), !recorder.canUndo)}
      ${
        recorder.isPicking
          ? button(words.endPick, () => recorder.endPick())
          : button(words.expect, async () => {
              const picking = recorder.expectElement();
              await context.view.showCabinet();
              await picking;
            })
      }
      <select
        aria-label=${words.event}
        ?disabled=${recorder.events.length === 0}
        .value=${''}
        @change=${(event: Event) => {
          const list = event.target as HTMLSelectElement;
          const chosen = recorder.events.find(({ type }) => type === list.value);
          list.value = '';
          if (chosen) {
            recorder.expectEvent(chosen);
          }
        }}
      >
        <option value="">${words.chooseEvent}</option>
        ${recorder.events.map(({ type }) => html`<option value=${type}>${type}</option>`)}
      </select>
      ${button(words.discard, () => recorder.discard())}
    </div>
    <p role="status"><span class="recording-dot" aria-hidden="true"></span>${recorder.said}</p>
    <pre tabindex="0" role="region" aria-label=${words.text}>${recorder.text}</pre>
  </section>`;
}
