/** The global name of the guard in every frame; no widget can know it beforehand. */
export const GUARD = `guard${String(crypto.getRandomValues(new Uint32Array(1))[0])}`;
