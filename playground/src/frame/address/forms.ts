import type { Fault } from '../../protocol/fault.ts';
import type { Address } from './address.ts';
import type { Takes } from './default-actions.ts';
import { elsewhere } from './destination.ts';

/** A form would be sent; `written` is the address as the markup has it. */
type Held = (fault: Fault, written: string) => void;

type Submitter = HTMLButtonElement | HTMLInputElement | null;

/** An input may be called `action`, and is then what the form has under this name. */
const attribute = (form: HTMLFormElement, submitter: Submitter, name: string): string =>
  submitter?.getAttribute(`form${name}`) ?? getAttribute.call(form, name) ?? '';

const { getAttribute } = Element.prototype;

/** Takes from the browser what it does with a form that is submitted: it would load the answer. */
export function takeForms(address: Address, held: Held): Takes {
  const send = (form: HTMLFormElement, submitter: Submitter): void => {
    const written = attribute(form, submitter, 'action');
    const url = address.resolve(written || address.href);
    const isPost = /^post$/i.test(attribute(form, submitter, 'method'));
    const fault = url && elsewhere(url);
    if (!url || fault === 'idle') {
      return;
    }
    if (!isPost && !fault) {
      url.search = queryOf(form, submitter);
    }
    const name = isPost ? 'POST' : 'GET';
    held(fault ?? { code: 'form-blocked', params: { name, url: url.href } }, written);
  };
  const { prototype } = HTMLFormElement;
  prototype.submit = new Proxy(prototype.submit, {
    apply(native, form: HTMLFormElement, parameters: []) {
      if (form instanceof HTMLFormElement && form.isConnected && !closesDialog(form, null)) {
        send(form, null);
      } else {
        Reflect.apply(native, form, parameters);
      }
    },
  });
  return (event) => {
    const [form] = event.composedPath();
    const { submitter = null } = event as Partial<SubmitEvent>;
    const isSent =
      event.isTrusted &&
      form instanceof HTMLFormElement &&
      !closesDialog(form, submitter as Submitter);
    return isSent ? () => send(form, submitter as Submitter) : undefined;
  };
}

/** Such a form only closes the dialog in which it is. */
const closesDialog = (form: HTMLFormElement, submitter: Submitter): boolean =>
  /^dialog$/i.test(attribute(form, submitter, 'method'));

/** Files are sent by name where the method is GET. */
function queryOf(form: HTMLFormElement, submitter: Submitter): string {
  const pairs = [...new FormData(form, submitter)].map(([name, value]) => [
    name,
    value instanceof File ? value.name : value,
  ]);
  return new URLSearchParams(pairs).toString();
}
