export type ToolId = 'console' | 'timeline' | 'problems' | 'settings';
export type PaneId = 'code' | 'cabinet' | ToolId;

export const TOOLS: readonly ToolId[] = ['console', 'timeline', 'problems', 'settings'];

/** What of the workbench the reader has before them. */
export interface Sight {
  /** Where one pane shows at a time, that one. */
  pane: PaneId;
  /** Where the panes show together, the tool that is chosen. */
  tool: ToolId;
  /** Whether the tools are folded away. */
  folded: boolean;
}

const isTool = (id: PaneId): id is ToolId => (TOOLS as readonly PaneId[]).includes(id);

/** The reader chose a tab. */
export function choose(sight: Sight, pane: PaneId): Sight {
  return { pane, tool: isTool(pane) ? pane : sight.tool, folded: false };
}

/** There are errors now: the list of problems comes up, unless that would take the code away. */
export function showErrors(sight: Sight): Sight {
  return {
    pane: sight.pane === 'cabinet' ? 'problems' : sight.pane,
    tool: 'problems',
    folded: false,
  };
}
