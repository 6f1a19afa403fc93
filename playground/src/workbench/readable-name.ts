/** Characters that do not show, among them those that turn the direction of writing and so hide how a name ends. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** A name that strangers gave, as it is safe to show and to save under. */
export const readableName = (name: string): string => name.replace(UNSEEN, ' ').trim();
