import type { Arrival } from '../../../protocol/messages.ts';

/** What of the account decides whether clients can sign in. */
export interface Account {
  plan: 'basic' | 'advanced';
  on: boolean;
  /** Names of the widgets that send SMS. */
  installed: ReadonlySet<string>;
  /** The one of them that is chosen. */
  sender: string | null;
}

/** All there are in the catalogue. Made up. */
export const SMS_WIDGETS = ['Telegraph', 'Carrier Pigeon'] as const;

/** The account as it is met at this beginning: still to be set up, or ready. */
export const accountAt = (start: Arrival['start']): Account =>
  start === 'sign-in'
    ? { plan: 'advanced', on: true, installed: new Set([SMS_WIDGETS[0]]), sender: SMS_WIDGETS[0] }
    : { plan: 'advanced', on: false, installed: new Set(), sender: null };

/** The account with a widget installed or, if it was, removed. */
export function toggled(account: Account, widget: string): Account {
  const installed = new Set(account.installed);
  if (!installed.delete(widget)) {
    installed.add(widget);
  }
  const { sender } = account;
  return {
    ...account,
    installed,
    sender: sender !== null && installed.has(sender) ? sender : null,
  };
}

export type Missing = 'plan' | 'on' | 'sms';

/** What is to be done first before a client can sign in; null where nothing is. */
export function missing({ plan, on, sender }: Account): Missing | null {
  if (plan === 'basic') {
    return 'plan';
  }
  return on ? (sender === null ? 'sms' : null) : 'on';
}
