export interface FrameElementEvents {
  /** Another document has taken the place of the frame's; `loaded` says which, as far as the page can tell. */
  lost(loaded: string): void;
  /** The frame fills the history of the tab. */
  filled(): void;
}

/** The element of a frame, as far as a session needs one. */
export interface FrameElement {
  /** Loads the document out of sight, and resolves when it has loaded. @throws FrameClosed when `signal` aborts */
  open(signal: AbortSignal): Promise<void>;
  /** Hands a port over to the document. */
  connect(port: MessagePort, events: FrameElementEvents, signal: AbortSignal): void;
  /** Makes this the visible cabinet. */
  show(): void;
  remove(): void;
}
