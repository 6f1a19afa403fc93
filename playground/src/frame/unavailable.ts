import type { Reporter } from './telling/reporter.ts';
import { type Owner, watchCall, watchRead } from './watch-call.ts';
import type { Whose } from './whose.ts';

/**
 * What a page of its own may use, as far as its user lets it, and a sandboxed frame may not. By interface: how a
 * widget reaches its object, and which methods the browser refuses; without a list all of them. Measured in Chromium,
 * frame beside page.
 */
const METHODS: Record<string, readonly [reached: string, ...methods: string[]]> = {
  IDBFactory: ['indexedDB', 'open', 'deleteDatabase', 'databases'],
  StorageManager: ['navigator.storage'],
  CookieStore: ['cookieStore'],
  LockManager: ['navigator.locks'],
  Clipboard: ['navigator.clipboard', 'read', 'readText'],
  Geolocation: ['navigator.geolocation'],
  MediaDevices: ['navigator.mediaDevices', 'getUserMedia', 'getDisplayMedia'],
  CredentialsContainer: ['navigator.credentials'],
  WakeLock: ['navigator.wakeLock'],
  Bluetooth: ['navigator.bluetooth'],
  USB: ['navigator.usb'],
  Serial: ['navigator.serial'],
  HID: ['navigator.hid'],
  Keyboard: ['navigator.keyboard', 'lock'],
  ScreenOrientation: ['screen.orientation', 'lock'],
  Navigator: ['navigator', 'share', 'requestMIDIAccess', 'registerProtocolHandler'],
  Document: ['document', 'requestStorageAccess'],
  Element: ['element', 'requestFullscreen', 'requestPointerLock'],
};

/** The same for constructors and functions of the window. */
const OF_THE_WINDOW = [
  'Notification',
  'SharedWorker',
  'Accelerometer',
  'showOpenFilePicker',
  'showSaveFilePicker',
  'showDirectoryPicker',
  'queryLocalFonts',
  'getScreenDetails',
];

/**
 * Tells each use of what the sandbox keeps from widgets and nothing in the frame stands in for. The browser refuses
 * it as it would have, in words that do not name the sandbox, or in none.
 */
export function watchUnavailable(reporter: Reporter, whose: Whose): void {
  const realm = window as unknown as Owner;
  const tell = (name: string): void => {
    const place = whose.here();
    const fault = { code: 'api-unavailable', params: { name } } as const;
    reporter.tellProblem(fault, whose.ofPlaceOrLast(place), place);
  };
  const prototypeOf = (name: string): Owner | undefined =>
    (realm[name] as { prototype?: Owner } | undefined)?.prototype;
  for (const [name, [reached, ...methods]] of Object.entries(METHODS)) {
    const owner = prototypeOf(name);
    for (const method of methods.length > 0 ? methods : Object.keys(owner ?? {})) {
      watchCall(owner, method, () => tell(`${reached}.${method}`));
    }
  }
  for (const name of OF_THE_WINDOW) {
    watchCall(realm, name, () => tell(name));
  }
  for (const name of ['Notification', 'IdleDetector']) {
    const method = 'requestPermission';
    watchCall(realm[name] as Owner | undefined, method, () => tell(`${name}.${method}`));
  }
  // These throw already when they are read.
  watchRead(realm, 'caches', () => tell('caches'));
  watchRead(prototypeOf('Navigator'), 'serviceWorker', () => tell('navigator.serviceWorker'));
}
