/** Chooses the text of the account's language. */
export type Say = (ru: string, en: string) => string;
