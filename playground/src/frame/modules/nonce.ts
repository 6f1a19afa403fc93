/** What the first policy of the frame has, and no other. */
const FIRST_OF_ITS_POLICY = "default-src 'none'";

/**
 * Takes the nonce of the running script out of the document, for good, before code of a widget runs in it.
 *
 * The nonce lets the frame add scripts that run. A widget that found it could add a script of its own, which would
 * not call the guard. The policies hold after their elements have been removed.
 *
 * @throws Error where it can still be read: such a frame must not start
 */
export function takeNonce(realm: object): string {
  const script = document.currentScript;
  const nonce = script?.nonce ?? '';
  script?.remove();
  for (const policy of document.querySelectorAll('meta[http-equiv]')) {
    policy.remove();
  }
  const policyOf = takeGetter(SecurityPolicyViolationEvent.prototype, 'originalPolicy');
  const reported =
    !('ReportingObserver' in realm) || Reflect.deleteProperty(realm, 'ReportingObserver');
  if (nonce === '' || !policyOf || !reported) {
    throw new Error('the nonce cannot be hidden');
  }
  // Both policies refuse the same, except for Blobs, so the violation of one of them is enough. The page's policy,
  // under which the frame is as well, refuses nothing beyond them.
  window.addEventListener(
    'securitypolicyviolation',
    (event) => {
      const policy = String(policyOf(event));
      const counts = policy.includes(nonce)
        ? event.blockedURI === 'blob'
        : policy.includes(FIRST_OF_ITS_POLICY);
      if (!counts) {
        event.stopImmediatePropagation();
      }
    },
    { capture: true },
  );
  return nonce;
}

/** Takes a property from a prototype; what is left can read it. */
function takeGetter(prototype: object, name: string): ((from: object) => unknown) | undefined {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get && Reflect.deleteProperty(prototype, name)
    ? (from) => get.call(from) as unknown
    : undefined;
}
