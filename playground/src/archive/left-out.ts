/** Why a name is never part of a widget. */
export type LeftOut =
  'hidden' | 'packages' | 'tools' | 'python' | 'archive' | 'key' | 'copy' | 'system';

/** Names by the reason, as the command `pack` leaves them out. `*` stands for any text. */
export const LEFT_OUT: Readonly<Record<LeftOut, readonly string[]>> = {
  hidden: ['.*'],
  packages: ['node_modules', 'bower_components'],
  tools: ['*.d.ts', 'jsconfig.json', 'package-lock.json', 'package.json', 'tsconfig.json'],
  python: ['__pycache__', '*.pyc'],
  archive: ['*.zip', '*.7z', '*.rar', '*.tar', '*.tgz', '*.tar.*'],
  key: ['*.key', '*.p12', '*.pem', '*.pfx'],
  copy: ['*.bak', '*.log', '*.orig', '*.swp', '*~'],
  system: ['Thumbs.db', 'desktop.ini', '__MACOSX'],
};

const sourceOf = (name: string): string => name.replaceAll('.', '\\.').replaceAll('*', '.*');
const patternOf = (names: readonly string[]): RegExp =>
  new RegExp(`^(${names.map(sourceOf).join('|')})$`, 'is');

const REASONS = Object.entries(LEFT_OUT).map(([reason, names]) => ({
  reason: reason as LeftOut,
  pattern: patternOf(names),
}));
/** A folder of packages has files by the ten thousand, most of which are plain. */
const ANY = patternOf(Object.values(LEFT_OUT).flat());

/** Why a file or a folder of this name is no part of a widget; null if it is. */
export function whyLeftOut(name: string): LeftOut | null {
  return ANY.test(name)
    ? (REASONS.find(({ pattern }) => pattern.test(name))?.reason ?? null)
    : null;
}

/** What is left out of a path, the folder or the file, and why; null for a file of the widget. */
export function leftOutOf(path: string): { path: string; why: LeftOut } | null {
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    const why = whyLeftOut(part);
    if (why) {
      const folder = index < parts.length - 1 ? '/' : '';
      return { path: `${parts.slice(0, index + 1).join('/')}${folder}`, why };
    }
  }
  return null;
}
