/** Hands a file to the reader as a download. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Once the click was handled, the browser keeps the bytes for the download itself.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
