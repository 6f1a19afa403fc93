/** The global name of the guard in every frame; no widget can know it beforehand. */
export const GUARD = `guard${String(crypto.getRandomValues(new Uint32Array(1))[0])}`;

/** What stands for that name in the modules that are built once for all frames. */
export const GUARD_IN_MODULES = 'guardOfThePage';
