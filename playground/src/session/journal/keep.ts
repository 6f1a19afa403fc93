/** Older entries make room for newer ones. */
const MOST = 5000;

/** Adds an item to a list that does not grow without end. */
export function keep<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > MOST) {
    list.shift();
  }
}
