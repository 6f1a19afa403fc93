/**
 * What opens connections that the frame's policy does not govern, in one browser or another. WebRTC is
 * governed nowhere: a STUN server named in its options is sent a datagram.
 */
const UNGOVERNED =
  /^(?:(?:webkit|moz)?RTC|(?:WebTransport|WebSocketStream|TCP\w*Socket|UDPSocket)$)/;

/**
 * Takes those constructors from the realm, for good, before code of a widget runs in it.
 *
 * A document that the widget nests in its own has them again, but runs no script but this one: the policy
 * it inherits allows no inline script except the frame's own, and Blobs only to those who made them.
 *
 * @throws Error where one stays: a frame that leaks must not start
 */
export function removeNetwork(realm: object): void {
  for (const name of Object.getOwnPropertyNames(realm).filter((found) => UNGOVERNED.test(found))) {
    if (!Reflect.deleteProperty(realm, name)) {
      throw new Error(`${name} cannot be removed`);
    }
  }
}
