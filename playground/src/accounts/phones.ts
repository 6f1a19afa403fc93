import type { LeadData } from '../protocol/account.ts';

/** Digits with what people write between them; an address of mail or a name is no such thing. */
const PHONE = /^\+?(?:[\s().-]*\d){7,15}$/;

/** The phone numbers in the contacts of a lead, as they are written there. */
export function phonesOf({ lead, leadFields }: LeadData): string[] {
  const contacts = Object.values(lead['contacts'] as Record<string, { fieldIds: string[] }>);
  const values = contacts.flatMap(({ fieldIds }) =>
    fieldIds.flatMap((id) => {
      const field = leadFields[id] as { type: string; value: unknown } | undefined;
      return field?.type === 'multitext' ? [field.value].flat() : [];
    }),
  );
  return values.filter((value) => typeof value === 'string' && PHONE.test(value)) as string[];
}
