import type { Problem } from '../../protocol/public.ts';

export type PaneId = 'code' | 'cabinet' | ToolId;
export type ToolId = 'console' | 'timeline' | 'problems';
export type Place = Required<Pick<Problem, 'file' | 'line'>> & { column: number };

/** What the elements of the workbench tell each other, upwards only. */
export interface WorkbenchEvents {
  'pp-run': undefined;
  'pp-stop': undefined;
  'pp-reset': undefined;
  'pp-reload': undefined;
  'pp-download': undefined;
  'pp-stack': undefined;
  'pp-lead': string;
  'pp-edit': { file: string; text: string };
  'pp-go': Place;
  'pp-tab': string;
  'pp-share': number;
  'pp-dragging': boolean;
  'pp-clear': undefined;
  'pp-command': string;
}

/** Raises an event that ends at the workbench: it does not leave the shadow root. */
export function raise<Type extends keyof WorkbenchEvents>(
  element: HTMLElement,
  type: Type,
  ...[detail]: WorkbenchEvents[Type] extends undefined ? [] : [WorkbenchEvents[Type]]
): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
}
