import type { Language } from '../contract/contract.ts';
import { changedSettings, type Settings } from '../session/settings.ts';
import type { ControlledSession } from './controlled-session.ts';
import type { TextStorage } from './storage.ts';

/** What goes along into the other language of a page. */
interface Left {
  language: Language;
  lead: string;
  settings: Partial<Settings>;
}

/** A secret is nowhere but in the page, and an origin is allowed for as long as the page is open. */
const STAYS: readonly (keyof Settings)[] = ['clientSecret', 'origins'];

const keyOf = (name: string): string => `personal-page-cabinet:${name}`;

/** Notes for the tab which lead is open and what the reader has set, as the page is left. */
export function leave(
  storage: TextStorage,
  name: string,
  language: Language,
  { navigation, settings }: Pick<ControlledSession, 'navigation' | 'settings'>,
): void {
  const changed = changedSettings(settings).filter((one) => !STAYS.includes(one));
  const left: Left = {
    language,
    lead: navigation.lead,
    settings: Object.fromEntries(changed.map((one) => [one, settings[one]])),
  };
  try {
    storage.setItem(keyOf(name), JSON.stringify(left));
  } catch {
    // Full: the other language begins as a page does that is opened anew.
  }
}

/** What was noted by this page in another language; null after a reload, which begins anew. */
export function arrive(storage: TextStorage, name: string, language: Language): Left | null {
  try {
    const left = JSON.parse(storage.getItem(keyOf(name)) ?? 'null') as Left | null;
    return left?.language === language ? null : left;
  } catch {
    return null;
  }
}
