const PATIENCE = 30_000;

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Waits until something is so. It needs no timer: a test may turn those itself. */
export async function until(isSo: () => boolean): Promise<void> {
  const late = Date.now() + PATIENCE;
  while (!isSo()) {
    if (Date.now() > late) {
      throw new Error(`Not so in ${String(PATIENCE)} ms: ${String(isSo)}`);
    }
    await turn();
  }
}

/** Waits until what was posted before has arrived: a message that is posted after it has. */
export async function delivered(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port2.onmessage = resolve;
    port1.postMessage(null);
  });
  port1.close();
  await turn();
}
