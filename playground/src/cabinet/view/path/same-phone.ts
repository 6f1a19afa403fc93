/**
 * The digits of a number as the world dials it: in Russia people begin with 8 what begins with +7, or leave
 * both out.
 */
const digits = (phone: string): string =>
  phone.replaceAll(/\D/g, '').replace(/^8?(?=\d{10}$)/, '7');

/** Whether two numbers are the same one, however they are written. */
export const samePhone = (one: string, other: string): boolean => digits(one) === digits(other);
