/** The file of a widget that says what it is called and where it is shown. */
export const MANIFEST = 'manifest.json';
