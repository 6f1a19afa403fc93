import type { AuthorsModel } from '../contract/names.ts';

/** One author; nobody special unless the role says so. An avatar may be missing, which is ''. */
type AuthorRow = [id: string, name: string, avatar: string, role?: 'bot' | 'client'];

/** The entity `authors`. */
export const authorsOf = (rows: AuthorRow[]): AuthorsModel =>
  Object.fromEntries(
    rows.map(([id, name, avatar, role]) => [
      id,
      { id, name, avatar, isBot: role === 'bot', isClient: role === 'client' },
    ]),
  );
