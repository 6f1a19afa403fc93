import { html, type TemplateResult } from 'lit';
import type { Preset } from '../../accounts/presets/preset.ts';
import { PRESETS } from '../../accounts/presets/presets.ts';
import type { Contract, Language } from '../../contract/contract.ts';
import type { Entities } from '../../contract/names.ts';
import { define, LightElement } from '../elements/define.ts';
import dialog from '../styles/dialog.css';
import listing from '../styles/listing.css';
import type { OwnState } from './own-state.ts';
import { PRESETS_WORDS } from './presets-words.ts';
import { blankOf, entitiesOf } from './shape.ts';
import type { States } from './live-state.ts';

/** The list of the presets. It is made each time that it is shown and taken away when one is chosen. */
class PresetsDialogElement extends LightElement {
  static override sheets = [dialog, listing];

  readonly #language: Language;
  #chosen: Preset | null = null;

  constructor(language: Language) {
    super();
    this.#language = language;
  }

  /** Resolves once the dialog is closed: with the preset that was chosen, if any. */
  async show(): Promise<Preset | null> {
    await this.updateComplete;
    const shown = this.querySelector('dialog')!;
    const closed = new Promise((resolve) => shown.addEventListener('close', resolve));
    shown.showModal();
    await closed;
    return this.#chosen;
  }

  protected override render(): TemplateResult {
    const words = PRESETS_WORDS[this.#language];
    return html`<dialog class="listing presets" aria-labelledby="presets-title">
      <h2 id="presets-title" tabindex="-1" autofocus>${words.title}</h2>
      <p>${words.intro}</p>
      <ul aria-label=${words.list}>
        ${PRESETS.map((preset) => this.#preset(preset))}
      </ul>
      <p class="answers">
        <button type="button" class="button" @click=${() => this.#close(null)}>
          ${words.close}
        </button>
      </p>
    </dialog>`;
  }

  #preset(preset: Preset): TemplateResult {
    const words = PRESETS_WORDS[this.#language];
    const title = preset.title[this.#language];
    return html`<li>
      <div class="about">
        <b>${title}</b>
        <small>${preset.description[this.#language]}</small>
      </div>
      <div class="acts">
        <button
          type="button"
          class="button small"
          aria-label=${words.applyOne(title)}
          @click=${() => this.#close(preset)}
        >
          ${words.apply}
        </button>
      </div>
    </li>`;
  }

  #close(chosen: Preset | null): void {
    this.#chosen = chosen;
    this.querySelector('dialog')?.close();
  }
}

define('personal-page-presets-dialog', PresetsDialogElement);

/** Lets the reader choose a preset over `stage`, and lays it over the state. @throws InvalidStateError */
export async function choosePreset(state: OwnState, stage: HTMLElement): Promise<void> {
  const { contract } = state;
  const { language } = contract;
  const element = new PresetsDialogElement(language);
  stage.append(element);
  try {
    const preset = await element.show();
    if (preset) {
      const watched = await state.open();
      await watched.apply((states) => ({
        ...preset.apply(whole(states, contract), (ru, en) => (language === 'ru' ? ru : en)),
      }));
    }
  } finally {
    element.remove();
  }
}

/** The state with blank values where there are none yet. */
const whole = (states: States, contract: Contract): Entities =>
  Object.fromEntries(
    entitiesOf(contract).map(({ entity, typed }) => [
      entity,
      states.get(entity) ?? blankOf(typed, contract),
    ]),
  ) as unknown as Entities;
