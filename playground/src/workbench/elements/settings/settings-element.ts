import { html, type TemplateResult } from 'lit';
import type { Contract } from '../../../contract/contract.ts';
import type { Settings } from '../../../session/settings.ts';
import type { ShownCommand } from '../../shown-command.ts';
import css from '../../styles/settings.css';
import { adoptStyles } from '../../styles/styles.ts';
import type { Words } from '../../words/words.ts';
import type { TrialState } from '../../trial-run.ts';
import { commandButton, COMMANDS_PROPERTY } from '../command-button.ts';
import { define, LightElement } from '../define.ts';
import { raise } from '../raise.ts';
import { alternativesSection } from './alternatives-section.ts';
import { backendSection } from './backend-section.ts';
import { codeAtRunTimeSection } from './code-at-run-time-section.ts';
import { debugSection } from './debug-section.ts';
import { languageSection } from './language-section.ts';
import { loadingSection } from './loading-section.ts';
import { networkSection } from './network-section.ts';
import { neighboursSection } from './neighbours-section.ts';
import { pathSection } from './path-section.ts';
import { tokenSection } from './token-section.ts';
import type { SectionState } from './section.ts';
import { trialSection } from './trial-section.ts';

const SECTIONS: readonly ((state: SectionState) => TemplateResult)[] = [
  pathSection,
  languageSection,
  loadingSection,
  tokenSection,
  backendSection,
  networkSection,
  neighboursSection,
  codeAtRunTimeSection,
  debugSection,
  alternativesSection,
  trialSection,
];

/** What the reader may change of the simulated cabinet, one section an idea. */
export class SettingsElement extends LightElement {
  static override properties = {
    words: { attribute: false },
    contract: { attribute: false },
    settings: { attribute: false },
    docs: { attribute: false },
    token: { attribute: false },
    trial: { attribute: false },
    commands: COMMANDS_PROPERTY,
  };

  declare words: Words;
  declare contract: Contract;
  declare settings: Settings;
  declare docs: URL;
  declare trial: TrialState;
  declare commands: readonly ShownCommand[];
  declare token: () => Promise<string>;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode() as ShadowRoot, css);
  }

  protected override render(): TemplateResult {
    const { words, contract, settings, trial, docs, token } = this;
    const texts = words.settings;
    const state: SectionState = {
      words,
      contract,
      settings,
      docs,
      token,
      trial,
      change: (patch) => raise(this, 'pp-settings', patch),
      tryEach: () => raise(this, 'pp-try-each', this.querySelector<HTMLElement>('.trial-cabinet')!),
      cancelTrial: () => raise(this, 'pp-try-cancel'),
    };
    return html`<div class="bar">
        <p>${texts.intro}</p>
        ${this.commands.map((command) => commandButton(command, { kind: 'small' }))}
      </div>
      <div class="settings">${SECTIONS.map((section) => section(state))}</div>
      <div class="trial-cabinet" inert aria-hidden="true"></div>`;
  }
}

define('personal-page-settings', SettingsElement);
