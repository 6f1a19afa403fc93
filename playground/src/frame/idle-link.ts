const IDLE = /^javascript:\s*(?:void\b[^;]*)?;?\s*$/i;

/** Whether code that is written as an address is meant to do nothing: that it does not run changes nothing. */
export const isIdle = (href: string): boolean => IDLE.test(href);
