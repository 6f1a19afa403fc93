/** Chooses the text of the account's language. */
export type Say = <Text extends string>(ru: Text, en: Text) => Text;
