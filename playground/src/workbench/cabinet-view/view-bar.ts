import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Contract } from '../../contract/contract.ts';
import type { Settings } from '../../session/settings.ts';
import css from './view-bar.css';
import { commandButton, COMMANDS_PROPERTY } from '../elements/command-button.ts';
import { define, LightElement } from '../elements/define.ts';
import { raise } from '../elements/raise.ts';
import { type Layout, WIDTHS } from '../layout.ts';
import type { ShownCommand } from '../shown-command.ts';
import { CABINET_VIEW_WORDS } from './words.ts';

/** What the reader chooses of how the cabinet looks. */
export class ViewBarElement extends LightElement {
  static override sheets = [css];
  static override properties = {
    contract: { attribute: false },
    layout: { attribute: false },
    widgetLang: {},
    alone: COMMANDS_PROPERTY,
  };

  declare contract: Contract;
  declare layout: Layout;
  /** What the widget reads in `sys.lang`; null: the language of the page. */
  declare widgetLang: Settings['lang'];
  /** The command that opens the cabinet in a tab of its own, while it can be had. */
  declare alone: readonly ShownCommand[];

  protected override render(): TemplateResult {
    const texts = CABINET_VIEW_WORDS[this.contract.language];
    const { width, scheme } = this.layout;
    const languages = Object.values(this.contract.constants['SUPPORTED_LANGS'] ?? {});
    return html`<div class="view-bar" role="group" aria-label=${texts.label}>
      ${this.#choice(texts.width, [null, ...WIDTHS], width, texts.widths, (to) =>
        raise(this, 'pp-layout', { width: to }),
      )}
      ${this.#choice(
        texts.scheme,
        [null, 'light', 'dark'] as const,
        scheme,
        (one) => texts.schemes[one ?? 'page'],
        (to) => raise(this, 'pp-layout', { scheme: to }),
      )}
      ${this.#choice(
        texts.lang,
        [null, ...languages] as Settings['lang'][],
        this.widgetLang,
        (one) => one ?? texts.ofPage,
        (to) => raise(this, 'pp-settings', { lang: to }),
      )}
      ${this.alone.map((command) => commandButton(command, { kind: 'small', reachable: true }))}
    </div>`;
  }

  #choice<Value extends string | number | null>(
    label: string,
    values: readonly Value[],
    chosen: Value,
    name: (value: Value) => string,
    choose: (value: Value) => void,
  ): TemplateResult {
    return html`<label>
      <span>${label}</span>
      <select
        @change=${({ target }: Event) =>
          choose(values[(target as HTMLSelectElement).selectedIndex]!)}
      >
        ${values.map(
          (value) => html`<option .selected=${live(value === chosen)}>${name(value)}</option>`,
        )}
      </select>
    </label>`;
  }
}

define('personal-page-view-bar', ViewBarElement);
