import { isCount, isName, isObject, readAll } from '../sandbox/reading/untrusted.ts';

export interface RuntimeFile {
  name: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

/** The list of the files that Python consists of, which lies beside them. */
export interface RuntimeIndex {
  files: RuntimeFile[];
  /** How long a request may take in this runtime, in ms; null where the list says nothing of it. */
  limit: number | null;
}

/** @throws TypeError if the text is no such list */
export function readIndex(text: string): RuntimeIndex {
  const value: unknown = JSON.parse(text);
  const files = isObject(value) ? readAll(value['files'], readFile) : null;
  if (!files || !isObject(value)) {
    throw new TypeError('index.json');
  }
  const { limit } = value;
  return { files, limit: isCount(limit) ? limit : null };
}

function readFile(value: unknown): RuntimeFile | null {
  const { name, size, sha256 } = isObject(value) ? value : {};
  return isName(name) && isCount(size) && isName(sha256) ? { name, size, sha256 } : null;
}
