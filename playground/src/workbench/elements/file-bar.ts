import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from '../../protocol/public.ts';
import { errorsIn, problemRows } from '../problem-rows.ts';
import type { ShownCommand } from '../shown-command.ts';
import type { Words } from '../words/words.ts';
import { commandButton } from './command-button.ts';
import './tabs-element.ts';
import type { Tab } from './tabs-element.ts';

/** The id of the panel that shows the chosen file. */
export const PANEL = 'panel-files';

const idOf = (file: string): string => `file-${file}`;

/** The id of a file's tab. */
export const tabId = (file: string): string => `tab-${idOf(file)}`;

/** The element that shows the files. */
interface FilesElement extends HTMLElement {
  words: Words;
  problems: readonly Problem[];
  names: string[];
  /** The file that is shown. */
  file: string;
  /** The commands that change which files there are. */
  commands: readonly ShownCommand[];
}

/**
 * The tabs of the files, and the button that adds a backend or takes it away. Nothing is shown where there is one file
 * and the reader cannot add another.
 */
export function fileBar(
  element: FilesElement,
  choose: (file: string) => void,
): TemplateResult | typeof nothing {
  const { names, commands } = element;
  return names.length < 2 && commands.length === 0
    ? nothing
    : html`<div class="files">
        ${names.length > 1 ? tabs(element, choose) : html`<p>${names}</p>`}
        ${repeat(
          commands,
          ({ id }) => id,
          (command) => commandButton(command, { kind: 'small' }),
        )}
      </div>`;
}

function tabs(
  { names, file, problems, words }: FilesElement,
  choose: (file: string) => void,
): TemplateResult {
  const row = names.map((name): Tab => {
    const own = problems.filter((problem) => problem.file === name);
    return {
      id: idOf(name),
      label: name,
      panel: PANEL,
      count: problemRows(own).length,
      tone: errorsIn(own) > 0 ? 'error' : 'warning',
    };
  });
  return html`<personal-page-tabs
    .tabs=${row}
    .selected=${idOf(file)}
    .label=${words.editor.files}
    @pp-tab=${(event: CustomEvent<string>) => {
      // The tabs of the panes are heard further up.
      event.stopPropagation();
      choose(names.find((name) => idOf(name) === event.detail)!);
    }}
  ></personal-page-tabs>`;
}
