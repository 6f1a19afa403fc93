import { html, nothing, type TemplateResult } from 'lit';
import type { LogEntry, ScenarioStep } from '../../protocol/public.ts';
import { saveBlob } from '../elements/save-blob.ts';
import type { ScenarioWords } from './words.ts';

/** So many lines of the console are shown: the last ones. */
const MOST_LINES = 10;

/** Why a step has failed: what was expected, what there was, what was written, what was to be seen. */
export function failureView(step: ScenarioStep, words: ScenarioWords): TemplateResult {
  const { expected, actual, console: lines = [], picture } = step;
  return html`<div class="failure">
    <dl>
      <dt>${words.expected}</dt>
      <dd>${expected}</dd>
      <dt>${words.actual}</dt>
      <dd>${actual}</dd>
      ${lines.length > 0 ? consoleView(lines, words) : nothing}
    </dl>
    ${picture ? pictureView(picture, step, words) : nothing}
  </div>`;
}

const consoleView = (lines: readonly LogEntry[], words: ScenarioWords): TemplateResult =>
  html`<dt>${words.console}</dt>
    ${lines
      .slice(-MOST_LINES)
      .map(({ level, text }) => html`<dd class="line" data-level=${level}>${text}</dd>`)}`;

/** The picture is decoded when somebody wants to see it. */
function pictureView(picture: Blob, { line }: ScenarioStep, words: ScenarioWords): TemplateResult {
  const show = ({ currentTarget }: Event): void => {
    const details = currentTarget as HTMLDetailsElement;
    const image = details.querySelector('img')!;
    if (details.open && pictures.get(image) !== picture) {
      pictures.set(image, picture);
      image.src = URL.createObjectURL(picture);
      image.decode().then(
        () => URL.revokeObjectURL(image.src),
        () => URL.revokeObjectURL(image.src),
      );
    }
  };
  return html`<details @toggle=${show}>
    <summary>${words.picture}</summary>
    <img alt=${words.picture} />
    <button
      type="button"
      class="button small"
      @click=${() => saveBlob(picture, `step-line-${line}.png`)}
    >
      ${words.savePicture}
    </button>
  </details>`;
}

/** What each image shows. */
const pictures = new WeakMap<HTMLImageElement, Blob>();
