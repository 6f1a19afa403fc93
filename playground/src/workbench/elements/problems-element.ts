import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../protocol/public.ts';
import type { Strings } from '../strings/strings.ts';
import { define, LightElement } from './define.ts';
import { icon } from './icons.ts';
import { markedText } from './marked-text.ts';
import { placeButton } from './place-button.ts';

/** What is wrong, where, and where to read about it. */
export class ProblemsElement extends LightElement {
  static override properties = {
    strings: { attribute: false },
    // The list grows in place.
    problems: { attribute: false, hasChanged: () => true },
    hasRun: { type: Boolean },
    docs: { attribute: false },
  };

  declare strings: Strings;
  declare problems: readonly Problem[];
  declare hasRun: boolean;
  declare docs: URL;

  protected override render(): TemplateResult {
    const { problems } = this.strings;
    if (this.problems.length === 0) {
      return html`<p class="empty">${this.hasRun ? problems.empty : problems.notRun}</p>`;
    }
    return html`<ul class="problems" aria-label=${problems.list}>
      ${this.problems.map((problem) => this.#problem(problem))}
    </ul>`;
  }

  #problem(problem: Problem): TemplateResult {
    const { problems } = this.strings;
    return html`<li data-severity=${problem.severity}>
      <span class="severity">
        ${icon(problem.severity)}<span class="hidden">${problems.severity[problem.severity]}</span>
      </span>
      <div>
        <p class="message">${markedText(problem.message)}</p>
        <p class="about">
          <code>${problem.code}</code>
          ${placeButton(this, this.strings, problem)}
          <a href=${new URL(problem.docs, this.docs).href} target="_blank" rel="noopener"
            >${problems.docs}<span class="hidden">: ${problem.code}</span></a
          >
        </p>
      </div>
    </li>`;
  }
}

define('personal-page-problems', ProblemsElement);
