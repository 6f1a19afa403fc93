import type { RemoteCabinet } from '../session/remote-cabinet.ts';
import type { Session } from '../session/session.ts';

/** The part of a session that the workbench uses. */
export type ControlledSession = Pick<
  Session,
  | 'journal'
  | 'backend'
  | 'recovery'
  | 'offers'
  | 'status'
  | 'settings'
  | 'earlier'
  | 'files'
  | 'token'
  | 'subscribe'
  | 'open'
  | 'expect'
  | 'anticipate'
  | 'run'
  | 'reload'
  | 'stop'
  | 'reset'
  | 'configure'
  | 'useAccounts'
  | 'selectLead'
  | 'selectAccount'
  | 'step'
  | 'pass'
  | 'renewBackend'
  | 'setScheme'
  | 'dispose'
> & {
  readonly navigation: Pick<
    Session['navigation'],
    'accounts' | 'account' | 'address' | 'visits' | 'leads' | 'lead'
  >;
  readonly cabinet: Pick<
    RemoteCabinet,
    | 'getState'
    | 'setState'
    | 'putState'
    | 'evaluate'
    | 'inspect'
    | 'look'
    | 'act'
    | 'record'
    | 'setPanel'
  >;
};
