/** A focus that came to a frame by itself: not at all, since the reader is there; while they typed elsewhere; or not. */
export type Stray = 'none' | 'interrupting' | 'idle';

export interface FrameElementEvents {
  /** Another document has taken the place of the frame's; `loaded` says which, as far as the page can tell. */
  lost(loaded: string): void;
  /** The frame fills the history of the tab. */
  filled(): void;
  /** Code of the document keeps posting to the page's window, where nobody listens. */
  flooded(): void;
  /** The reader has brought the focus here, by the keyboard. */
  entered(): void;
}

/** The element of a frame, as far as a session needs one. */
export interface FrameElement {
  /** Loads the document out of sight, and resolves when it has loaded. @throws FrameClosed when `signal` aborts */
  open(signal: AbortSignal): Promise<void>;
  /** Hands a port over to the document, and from then on tells what becomes of it. */
  connect(port: MessagePort, events: FrameElementEvents, signal: AbortSignal): void;
  /** The focus came by itself: the reader gets it back where they had it. */
  takeBackFocus(): Stray;
  /** Makes this the visible cabinet. */
  show(): void;
  remove(): void;
}
