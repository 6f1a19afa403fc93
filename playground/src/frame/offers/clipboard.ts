import type { Offers } from './offers.ts';

/**
 * Hands what a widget writes to the clipboard to the page, which shows it with a button that copies it: the browser
 * keeps the frame from the clipboard.
 */
export function watchClipboard(offers: Offers): void {
  if (!('clipboard' in navigator)) {
    return;
  }
  const prototype = Object.getPrototypeOf(navigator.clipboard) as Clipboard;
  const take = (blob: Blob, text: string, call: Error): void => {
    offers.add('clipboard', blob, { text, call });
  };
  prototype.writeText = new Proxy(prototype.writeText, {
    apply(_, __, parameters: unknown[]): Promise<void> {
      const call = new Error();
      if (parameters.length === 0) {
        return Promise.reject(
          new TypeError("Failed to execute 'writeText' on 'Clipboard': 1 argument required"),
        );
      }
      const text = String(parameters[0]);
      take(new Blob([text], { type: 'text/plain' }), text, call);
      return Promise.resolve();
    },
  });
  prototype.write = new Proxy(prototype.write, {
    async apply(_, __, [items]: [ClipboardItem[]]): Promise<void> {
      const call = new Error();
      for (const item of items) {
        const type = item.types.find((one) => one === 'text/plain') ?? item.types[0];
        if (type !== undefined) {
          const blob = await item.getType(type);
          take(blob, type.startsWith('text/') ? await blob.text() : '', call);
        }
      }
    },
  });
}
