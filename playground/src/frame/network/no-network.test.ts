import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeNetwork } from './no-network.ts';

test('constructors of connections are removed under every name, others stay', () => {
  const realm = {
    RTCPeerConnection: 1,
    webkitRTCPeerConnection: 1,
    RTCDataChannel: 1,
    WebTransport: 1,
    WebSocketStream: 1,
    TCPServerSocket: 1,
    WebSocket: 1,
    fetch: 1,
    MediaStream: 1,
  };
  for (const name of Object.keys(realm)) {
    Object.defineProperty(realm, name, { enumerable: false });
  }
  removeNetwork(realm);
  assert.deepEqual(Object.getOwnPropertyNames(realm), ['WebSocket', 'fetch', 'MediaStream']);
});

test('a realm that keeps one of them is not used', () => {
  const realm = Object.freeze({ RTCPeerConnection: 1 });
  assert.throws(() => {
    removeNetwork(realm);
  }, /RTCPeerConnection/);
});
