export type ToolId =
  'console' | 'timeline' | 'state' | 'elements' | 'problems' | 'scenarios' | 'settings';
export type PaneId = 'code' | 'cabinet' | ToolId;

export const TOOLS: readonly ToolId[] = [
  'console',
  'timeline',
  'state',
  'elements',
  'problems',
  'scenarios',
  'settings',
];

/** Which part of the workbench the reader sees. */
export interface Sight {
  /** The pane that is shown where one shows at a time. */
  pane: PaneId;
  /** The tool that is chosen where the panes show together. */
  tool: ToolId;
  /** Whether the tools are folded away. */
  folded: boolean;
  /** Whether all the code shows in the middle of a text, however long it is. */
  allCode: boolean;
  /** Whether the cabinet fills the window, and nothing else shows. */
  filled: boolean;
}

const isTool = (id: PaneId): id is ToolId => (TOOLS as readonly PaneId[]).includes(id);

/** What is seen after the reader chose a tab. */
export function choose(sight: Sight, pane: PaneId): Sight {
  return { ...sight, pane, tool: isTool(pane) ? pane : sight.tool, folded: false };
}

/**
 * What is seen when there are `now` errors and were `before`: the first one brings up the list of problems, unless
 * that would hide the code.
 */
export function seeErrors(sight: Sight, before: number, now: number): Sight {
  return before === 0 && now > 0
    ? {
        ...sight,
        pane: sight.pane === 'cabinet' ? 'problems' : sight.pane,
        tool: 'problems',
        folded: false,
      }
    : sight;
}
