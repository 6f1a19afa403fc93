import type { BackendFault } from '../protocol/python.ts';

/** How it stands with the backend in the page, for those who show it. */
export type BackendStatus =
  | { state: 'absent' }
  /** In bytes, of all files of Python together. */
  | { state: 'downloading'; loaded: number; total: number }
  | { state: 'starting' }
  /** Python executes backend.py. */
  | { state: 'loading' }
  | { state: 'ready' }
  /** The code is that of the problem that says why. */
  | { state: 'failed'; code: BackendFault['code'] };

export const ABSENT: BackendStatus = { state: 'absent' };
