import { element } from '../element.ts';
import { button, entry, evidence } from './parts.ts';
import { samePhone } from './same-phone.ts';
import type { Words } from './words.ts';

/** How many digits a code has. Assumed. */
const CODE_LENGTH = 4;

export interface SignInOptions {
  words: Words;
  /** The phones in the lead. */
  phones: readonly string[];
  /** The widget that sends the SMS. */
  sender: string;
  entered(): void;
}

/** The sign-in of a client: the phone, then the code that comes to it. */
export function signIn({ words, phones, sender, entered }: SignInOptions): HTMLElement[] {
  const texts = words.entrance;
  const step = element('section', { class: 'card' });
  const inbox = element('div', { role: 'status' });

  function askPhone(): HTMLInputElement {
    inbox.replaceChildren();
    const { root, input } = entry(
      { id: 'phone', label: texts.phone, action: texts.getCode, kind: 'tel' },
      (value) => {
        if (value === '') {
          return texts.noPhone;
        }
        const phone = phones.find((known) => samePhone(known, value));
        if (phone === undefined) {
          return texts.unknownPhone;
        }
        askCode(phone).focus();
        return null;
      },
    );
    const known = [...new Set(phones)].map((phone) =>
      button(texts.fillIn(phone), () => {
        input.value = phone;
        input.focus();
      }),
    );
    const hint = phones.length > 0 ? texts.inLead : texts.noPhones;
    const hints = [element('p', { class: 'quiet' }, hint), ...known];
    step.replaceChildren(root, element('div', { class: 'hints' }, ...hints));
    return input;
  }

  function askCode(phone: string): HTMLInputElement {
    let code = send(phone);
    const { root, input } = entry(
      { id: 'code', label: texts.code, action: texts.enter, kind: 'code' },
      (value) => {
        if (value === '') {
          return texts.noCode;
        }
        if (value !== code) {
          return texts.wrongCode;
        }
        entered();
        return null;
      },
    );
    const again = button(texts.again, () => {
      code = send(phone);
      input.value = '';
      input.focus();
    });
    const other = button(texts.otherPhone, () => {
      askPhone().focus();
    });
    step.replaceChildren(
      element('p', { class: 'quiet' }, texts.sent(phone)),
      root,
      element('div', { class: 'hints' }, again, other),
    );
    return input;
  }

  /** Shows an SMS with a new code; the one before is good for nothing any more. */
  function send(phone: string): string {
    const code = newCode();
    inbox.replaceChildren(
      element(
        'div',
        { class: 'sms' },
        element('p', { class: 'eyebrow' }, `${texts.sms(sender)} → ${phone}`),
        element('p', {}, texts.message(code)),
      ),
    );
    return code;
  }

  askPhone();
  return [inbox, step, evidence(words, texts)];
}

const newCode = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(CODE_LENGTH)), (byte) => byte % 10).join('');
