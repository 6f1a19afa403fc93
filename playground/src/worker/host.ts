/** The script of the python frame: starts the worker and hands it the page's port. The worker inherits the frame's policy. */

import type { Connect } from '../protocol/python.ts';

window.addEventListener('message', ({ source, data, ports }: MessageEvent<Connect>) => {
  const [port] = ports;
  if (source === window.parent && port) {
    const blob = new Blob([data.worker], { type: 'text/javascript' });
    // Browsers start no module worker from a Blob of an opaque origin, so this is a classic one.
    const worker = new Worker(URL.createObjectURL(blob));
    worker.postMessage(null, [port]);
  }
});
