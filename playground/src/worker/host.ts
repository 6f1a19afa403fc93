/** The script of the python frame: starts the workers and hands them the page's port. They inherit the frame's policy. */

import type { Connect, StartRelay } from '../protocol/python.ts';

window.addEventListener('message', ({ source, data, ports }: MessageEvent<Connect>) => {
  const [port] = ports;
  if (source === window.parent && port) {
    const blob = new Blob([data.relay], { type: 'text/javascript' });
    // Browsers start no module worker from a Blob of an opaque origin, so this is a classic one.
    const relay = new Worker(URL.createObjectURL(blob));
    const start: StartRelay = { worker: data.worker };
    relay.postMessage(start, [port]);
  }
});
