/** Whether `path` names a file inside a widget: folders are parted by single forward slashes, none leads out. */
export function isWidgetPath(path: string): boolean {
  return !path.includes('\\') && path.split('/').every((part) => !['', '.', '..'].includes(part));
}
