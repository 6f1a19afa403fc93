/** Why a script cannot be read, where the browser itself says no more than that it cannot. */
export type Obstacle = 'mixedContent' | 'noCors' | 'insecurePage' | 'notPermitted' | 'noAnswer';

export interface Circumstances {
  url: URL;
  page: URL;
  /** Whether the page is a secure context. */
  secure: boolean;
  /** Whether the reader lets this page reach their own computer; null where the browser does not ask for that. */
  permission: PermissionState | null;
  /** The server answers, when nobody wants to read the answer. */
  answers: boolean;
}

const LOOPBACK = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.test(hostname);

/** A page on the reader's own computer may reach that without being asked, and what is there is no mixed content. */
export function obstacleOf({ url, page, secure, permission, answers }: Circumstances): Obstacle {
  if (page.protocol === 'https:' && url.protocol === 'http:' && !isLoopback(url)) {
    return 'mixedContent';
  }
  if (answers) {
    return 'noCors';
  }
  if (permission === null || !isLoopback(url) || isLoopback(page)) {
    return 'noAnswer';
  }
  if (!secure) {
    return 'insecurePage';
  }
  return permission === 'granted' ? 'noAnswer' : 'notPermitted';
}

/** Finds out what keeps this page from reading `url`, which has just failed. */
export async function findObstacle(url: URL): Promise<Obstacle> {
  const answers = fetch(url, { mode: 'no-cors', cache: 'no-store', credentials: 'omit' }).then(
    () => true,
    () => false,
  );
  // TypeScript does not list this name yet; browsers that do not know it reject.
  const name = 'loopback-network' as PermissionName;
  const permission = navigator.permissions.query({ name }).then(
    ({ state }) => state,
    () => null,
  );
  return obstacleOf({
    url,
    page: new URL(location.href),
    secure: isSecureContext,
    permission: await permission,
    answers: await answers,
  });
}
