import { html, type TemplateResult } from 'lit';
import type { Contract } from '../../../contract/contract.ts';
import { changedSettings, type Settings } from '../../../runner/settings.ts';
import type { Strings } from '../../strings/strings.ts';
import { define, LightElement } from '../define.ts';
import { raise } from '../raise.ts';
import { debugSection } from './debug-section.ts';
import { languageSection } from './language-section.ts';

/** What a section shows, and how it changes it. */
export interface SectionState {
  strings: Strings;
  contract: Contract;
  settings: Settings;
  change(patch: Partial<Settings>): void;
}

const SECTIONS: readonly ((state: SectionState) => TemplateResult)[] = [
  languageSection,
  debugSection,
];

/** What the reader may change of the simulated cabinet, one section an idea. */
export class SettingsElement extends LightElement {
  static override properties = {
    strings: { attribute: false },
    contract: { attribute: false },
    settings: { attribute: false },
  };

  declare strings: Strings;
  declare contract: Contract;
  declare settings: Settings;

  protected override render(): TemplateResult {
    const { strings, contract, settings } = this;
    const words = strings.settings;
    const state: SectionState = {
      strings,
      contract,
      settings,
      change: (patch) => raise(this, 'pp-settings', patch),
    };
    return html`<div class="bar">
        <p>${words.intro}</p>
        <button
          type="button"
          class="button small"
          ?disabled=${changedSettings(settings).length === 0}
          @click=${() => raise(this, 'pp-settings-reset')}
        >
          ${words.reset}
        </button>
      </div>
      <div class="settings">${SECTIONS.map((section) => section(state))}</div>`;
  }
}

define('personal-page-settings', SettingsElement);
