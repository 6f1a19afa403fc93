/** The texts of frame and modules, fetched once per page. */
const texts = new Map<string, Promise<string>>();

/** Fetches a text of our own assets; a failure is not kept. */
export function assetText(url: URL): Promise<string> {
  const known = texts.get(url.href);
  if (known) {
    return known;
  }
  const fetched = fetch(url).then((response) => {
    if (!response.ok) {
      throw new Error(`${String(response.status)} ${response.statusText}`);
    }
    return response.text();
  });
  texts.set(url.href, fetched);
  fetched.catch(() => texts.delete(url.href));
  return fetched;
}
