/** Fetches a file below the folder of the built assets. */
export async function fetchFrom(assets: URL, name: string): Promise<Response> {
  const response = await fetch(new URL(name, assets));
  if (!response.ok) {
    throw new Error(`${name}: HTTP ${response.status}`);
  }
  return response;
}
