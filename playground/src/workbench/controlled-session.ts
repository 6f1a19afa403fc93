import type { RemoteCabinet } from '../session/remote-cabinet.ts';
import type { Session } from '../session/session.ts';

/** The part of a session that the workbench uses. */
export type ControlledSession = Pick<
  Session,
  | 'accounts'
  | 'account'
  | 'address'
  | 'visits'
  | 'leads'
  | 'lead'
  | 'status'
  | 'backend'
  | 'hung'
  | 'events'
  | 'console'
  | 'problems'
  | 'ownProblems'
  | 'settings'
  | 'token'
  | 'subscribe'
  | 'open'
  | 'expect'
  | 'anticipate'
  | 'run'
  | 'reload'
  | 'stop'
  | 'reset'
  | 'answers'
  | 'standBeside'
  | 'configure'
  | 'retryBackend'
  | 'selectLead'
  | 'selectAccount'
  | 'step'
  | 'clearConsole'
  | 'setScheme'
  | 'dispose'
> & {
  readonly cabinet: Pick<RemoteCabinet, 'getState' | 'setState' | 'evaluate' | 'inspect'>;
};
