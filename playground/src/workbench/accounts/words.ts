import type { Kind } from './made-up.ts';

export interface AccountsWords {
  title: string;
  intro: string;
  list: string;
  leadsOf: (account: string) => string;
  origin: Record<'builtIn' | 'changed' | 'own', string>;
  leads: (count: number) => string;
  acts: {
    open: string;
    edit: string;
    duplicate: string;
    export: string;
    remove: string;
    restore: string;
    addLead: string;
  };
  /** Names a button by what it is for. */
  of: (act: string, name: string) => string;
  fromState: string;
  newAccount: string;
  import: string;
  close: string;
  undo: string;
  /** What a new account and a new lead are called. */
  untitled: { account: string; lead: string; status: string };
  copyOf: (name: string) => string;
  told: {
    added: (name: string) => string;
    saved: (name: string) => string;
    removed: (name: string) => string;
    restored: (name: string) => string;
    imported: (count: number) => string;
    undone: string;
    notKept: string;
    choose: string;
  };
  editor: {
    title: (name: string) => string;
    tree: string;
    filter: string;
    save: string;
    cancel: string;
    invalid: string;
    describe: Record<string, string>;
  };
  taking: {
    title: string;
    intro: string;
    accounts: (names: readonly string[]) => string;
    replace: string;
    replaceHint: string;
    preview: (count: number) => string;
    nothing: string;
    kind: string;
    before: string;
    after: string;
    kinds: Record<Kind, string>;
    gone: string;
    more: (count: number) => string;
    save: string;
    cancel: string;
  };
  /** What a draft has kept cannot be read; it stays there. */
  unreadable: (reason: string) => string;
  refused: (name: string, count: number) => string;
  faults: {
    large: string;
    json: (reason: string) => string;
    other: string;
    version: (version: number) => string;
    none: string;
    deep: string;
    empty: string;
    address: string;
    noLeads: string;
    twice: (id: string) => string;
    otherId: (id: string) => string;
    date: string;
  };
}
