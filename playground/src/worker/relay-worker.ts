/** The script of the worker that starts Python's, and through which everything goes that Python says. */

import type { StartRelay } from '../protocol/python.ts';
import { Relay } from './relay.ts';

self.addEventListener(
  'message',
  ({ data, ports: [page] }: MessageEvent<StartRelay>) => {
    if (page) {
      const blob = new Blob([data.worker], { type: 'text/javascript' });
      // A worker's own messages go to who has started it: here they cost the page nothing.
      const python = new Worker(URL.createObjectURL(blob));
      const { port1, port2 } = new MessageChannel();
      python.postMessage(null, [port2]);
      new Relay(page, port1);
    }
  },
  { once: true },
);
