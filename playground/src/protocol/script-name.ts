/** What a script from an address is called in errors. The name ends a comment of the script, so it stays on one line. */
export const scriptName = (url: string): string => url.replaceAll(/\s/g, '%20');
