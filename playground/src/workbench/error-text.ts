import type { Place } from '../protocol/public.ts';

/** An error that something the reader asked for ended with, as they are told of it. */
export function errorText(error: unknown): string {
  // Those of a draft that may not be changed, and of an import, whose class is loaded with the first one, are sentences.
  if (error instanceof Error && ['ImportError', 'InvalidStateError'].includes(error.name)) {
    return error.message;
  }
  return error instanceof Error && error.message
    ? `${error.name}: ${error.message}${placeText(error)}`
    : String(error);
}

/** Where an error was made, in the line of the console or in a file of the widget, if it knows. */
function placeText(error: Error & { place?: Place | undefined }): string {
  const { place } = error;
  return place ? ` (${place.file}:${String(place.line)}:${String(place.column)})` : '';
}
