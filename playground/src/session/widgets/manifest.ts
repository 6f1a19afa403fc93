import { MANIFEST } from '../../protocol/manifest.ts';
import type { Place } from '../../protocol/messages.ts';

/** The locations that the text of a manifest lists; none where it is no manifest. */
export function locationsOf(manifest: string): string[] {
  try {
    const { locations } = JSON.parse(manifest) as { locations?: unknown };
    return Array.isArray(locations)
      ? locations.filter((item): item is string => typeof item === 'string')
      : [];
  } catch {
    return [];
  }
}

/** Where a manifest speaks of its locations, or should. */
export function locationsPlace(manifest: string): Place {
  const before = manifest.slice(0, Math.max(0, manifest.indexOf('"locations"'))).split('\n');
  return { file: MANIFEST, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
