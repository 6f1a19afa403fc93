import type { Place } from '../protocol/place.ts';

/** An error that something the reader asked for ended with, as they are told of it. */
export function errorText(error: unknown): string {
  // The class is loaded with the first file that is opened.
  if (error instanceof Error && error.name === 'ImportError') {
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
