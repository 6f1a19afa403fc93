import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Contract, Language } from '../../../contract/contract.ts';
import { changedSettings, type Settings } from '../../../session/settings.ts';
import type { ShownCommand } from '../../shown-command.ts';
import css from '../../styles/settings.css';
import { type Part, search } from '../../settings-search.ts';
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
import { EN } from './words-en.ts';
import { RU } from './words-ru.ts';
import type { GroupId, SettingsWords } from './words.ts';

const WORDS: Readonly<Record<Language, SettingsWords>> = { ru: RU, en: EN };

type Section = (state: SectionState) => TemplateResult;

const SECTIONS: Readonly<Record<GroupId, readonly Section[]>> = {
  cabinet: [pathSection, languageSection, loadingSection, neighboursSection],
  servers: [tokenSection, backendSection, networkSection],
  code: [codeAtRunTimeSection, debugSection],
  assumptions: [alternativesSection, trialSection],
};
const GROUPS = Object.keys(SECTIONS) as GroupId[];

/** The group whose sections change a setting; null for what only a scenario changes. */
const GROUP_OF: Readonly<Record<keyof Settings, GroupId | null>> = {
  start: 'cabinet',
  lang: 'cabinet',
  loadDelay: 'cabinet',
  neighbours: 'cabinet',
  tokenAlgorithm: 'servers',
  clientSecret: 'servers',
  tokenClaims: 'servers',
  tokenFlaw: 'servers',
  backendOrigin: 'servers',
  origins: 'servers',
  codeAtRunTime: 'code',
  debug: 'code',
  alternative: 'assumptions',
  held: null,
};

/** What the reader may change of the simulated cabinet, one section an idea, in groups, and a search over them. */
export class SettingsElement extends LightElement {
  static override sheets = [css];
  static override properties = {
    contract: { attribute: false },
    settings: { attribute: false },
    docs: { attribute: false },
    token: { attribute: false },
    trial: { attribute: false },
    commands: COMMANDS_PROPERTY,
    query: { state: true },
    closed: { state: true },
    found: { state: true },
  };

  declare contract: Contract;
  declare settings: Settings;
  declare docs: URL;
  declare trial: TrialState;
  declare commands: readonly ShownCommand[];
  declare token: () => Promise<string>;
  /** What the reader is looking for. */
  declare private query: string;
  /** The groups that the reader has closed; while they are looking for something, all are open. */
  declare private closed: ReadonlySet<GroupId>;
  /** How many settings were found. */
  declare private found: number;

  constructor() {
    super();
    this.query = '';
    this.closed = new Set(GROUPS.slice(1));
    this.found = 0;
  }

  protected override render(): TemplateResult {
    const { contract, settings, trial, docs, token } = this;
    const words = WORDS[contract.language];
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
    return html`${this.#bar()} ${this.#message()}
      <div class="settings">
        <p class="hint-text">${words.intro}</p>
        ${GROUPS.map((group) => this.#group(group, state))}
      </div>
      <div class="trial-cabinet" inert aria-hidden="true"></div>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('query')) {
      this.found = search(partsOf(this), this.query);
    }
  }

  #bar(): TemplateResult {
    const { search: label, closeAll, openAll } = WORDS[this.contract.language];
    const allOpen = this.closed.size === 0;
    return html`<div class="bar">
      <input
        type="search"
        class="search"
        aria-label=${label}
        placeholder=${label}
        autocomplete="off"
        spellcheck="false"
        @input=${(event: Event) => {
          this.query = (event.target as HTMLInputElement).value;
        }}
      />
      <button
        type="button"
        class="button small"
        ?disabled=${this.#searches}
        @click=${() => {
          this.closed = new Set(allOpen ? GROUPS : []);
        }}
      >
        ${allOpen ? closeAll : openAll}
      </button>
      ${this.commands.map((command) => commandButton(command, { kind: 'small' }))}
    </div>`;
  }

  /** What came of the search: in sight if nothing did, else for screen readers, since the rest shows it. */
  #message(): TemplateResult {
    const words = WORDS[this.contract.language];
    const text = this.found > 0 ? words.found(this.found) : words.nothing(this.query.trim());
    return html`<p class=${this.#searches && this.found === 0 ? 'empty' : 'hidden'} role="status">
      ${this.#searches ? text : nothing}
    </p>`;
  }

  #group(id: GroupId, state: SectionState): TemplateResult {
    const words = WORDS[this.contract.language];
    const changed = changedSettings(this.settings).filter((key) => GROUP_OF[key] === id).length;
    return html`<details
      class="group"
      .open=${live(this.#searches || !this.closed.has(id))}
      @toggle=${(event: Event) => this.#toggled(id, (event.target as HTMLDetailsElement).open)}
    >
      <summary>
        <h2>${words.groups[id]}</h2>
        ${changed > 0 ? html`<span class="badge">${words.changed(changed)}</span>` : nothing}
      </summary>
      <div class="sections">${SECTIONS[id].map((section) => section(state))}</div>
    </details>`;
  }

  get #searches(): boolean {
    return this.query.trim() !== '';
  }

  #toggled(id: GroupId, open: boolean): void {
    if (!this.#searches && this.closed.has(id) === open) {
      this.closed = new Set(GROUPS.filter((one) => (one === id ? !open : this.closed.has(one))));
    }
  }
}

/** The sections, with the switches of those that have many, as the search sees them. */
function partsOf(root: ParentNode): Part[] {
  return [...root.querySelectorAll('.group')].map((group) =>
    partOf(
      group,
      [...group.querySelectorAll('section')].map((section) =>
        partOf(
          section,
          [...section.querySelectorAll('.alternative')].map((one) => partOf(one, [])),
        ),
      ),
    ),
  );
}

function partOf(element: Element, parts: Part[]): Part {
  return {
    text: element.textContent,
    title: element.querySelector(':scope > h3')?.textContent ?? '',
    parts,
    show: (shown) => element.toggleAttribute('hidden', !shown),
  };
}

define('personal-page-settings', SettingsElement);
