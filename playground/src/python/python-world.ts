import type { PythonElement } from './python-element.ts';
import type { Progress, Runtime } from './runtime-files.ts';

/** What Python needs of the world around it. */
export interface PythonWorld {
  /** Whether Python can run in it at all. */
  readonly capable: boolean;
  /** The files of Python, as the list at this address names them. @throws Error with the reason why they cannot be had */
  runtime(index: URL, progress: Progress): Promise<Runtime>;
  /** Makes the element of a frame, out of sight, in which nothing runs yet. */
  frame(): PythonElement;
}
