import { type Details, FIELDS } from '../../archive/details.ts';
import type { TextStorage } from '../storage.ts';

const PREFIX = 'personal-page-details:';
/** Where the details stand that were given last, whatever widget they are of. */
const LAST = 'personal-page-details';
const VERSION = 1;

/** What the reader said of one widget, kept over visits; while the page is open if the storage is full or forbidden. */
export class KeptDetails {
  readonly #storage: TextStorage;
  readonly #name: () => string;
  #given: Details | undefined;

  /** `name` is that of the widget's draft. */
  constructor(storage: TextStorage, name: () => string) {
    this.#storage = storage;
    this.#name = name;
  }

  /** What is kept, which is nothing before the reader was asked. */
  load(): Details {
    return this.#given ?? this.#read(PREFIX + this.#name());
  }

  /** What to begin with where nothing is kept: widgets of one author have one support. */
  suggest(): Details {
    const { support } = this.#read(LAST);
    return support === undefined ? {} : { support };
  }

  save(details: Details): void {
    this.#given = details;
    const text = JSON.stringify({ version: VERSION, details });
    try {
      this.#storage.setItem(PREFIX + this.#name(), text);
      this.#storage.setItem(LAST, text);
    } catch {
      // Full or forbidden: the next visit asks again.
    }
  }

  #read(key: string): Details {
    try {
      const saved: unknown = JSON.parse(this.#storage.getItem(key) ?? 'null');
      return isSaved(saved) ? texts(saved.details) : {};
    } catch {
      return {};
    }
  }
}

function isSaved(saved: unknown): saved is { details: Record<string, unknown> } {
  return (
    typeof saved === 'object' &&
    saved !== null &&
    'version' in saved &&
    saved.version === VERSION &&
    'details' in saved &&
    typeof saved.details === 'object' &&
    saved.details !== null
  );
}

/** The fields that hold a text; another version of the page may have kept something else. */
function texts(details: Record<string, unknown>): Details {
  return Object.fromEntries(
    FIELDS.filter((field) => typeof details[field] === 'string').map((field) => [
      field,
      details[field] as string,
    ]),
  );
}
