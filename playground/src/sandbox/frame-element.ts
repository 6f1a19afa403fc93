/** The element of a frame, as far as a session needs one. */
export interface FrameElement {
  /** Loads the document out of sight, and resolves when it has loaded. @throws FrameClosed when `signal` aborts */
  open(signal: AbortSignal): Promise<void>;
  /** Hands a port over to the document; `lost` is called when another document takes its place. */
  connect(port: MessagePort, lost: () => void, signal: AbortSignal): void;
  /** Makes this the visible cabinet. */
  show(): void;
  remove(): void;
}
