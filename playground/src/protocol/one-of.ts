/** Whether a value that came from elsewhere is one of these. */
export const isOneOf = <T extends string>(value: unknown, values: readonly T[]): value is T =>
  (values as readonly unknown[]).includes(value);
