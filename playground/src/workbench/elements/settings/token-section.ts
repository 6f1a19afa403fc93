import { html, type TemplateResult } from 'lit';
import './token-settings-element.ts';
import type { SectionState } from './section.ts';

/** The token that `initLead` is given. */
export function tokenSection(state: SectionState): TemplateResult {
  const { words, settings, docs, token, change } = state;
  return html`<section aria-labelledby="settings-token">
    <h3 id="settings-token">${words.token.title}</h3>
    <personal-page-token-settings
      .words=${words}
      .settings=${settings}
      .docs=${docs}
      .token=${token}
      .change=${change}
    ></personal-page-token-settings>
  </section>`;
}
