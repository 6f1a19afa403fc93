/** The element of a frame in which a worker runs Python, as far as Python needs one. */
export interface PythonElement {
  /** Whether it is where it was put: something else may take it away. */
  readonly present: boolean;
  /** Loads the document and hands it the port, on which Python listens. It never resolves once it is removed. */
  open(port: MessagePort): Promise<void>;
  remove(): void;
}
