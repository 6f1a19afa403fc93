/** The builder of `leadFields`: each field is kept once and referred to by its key. */
export class Fields {
  readonly record: Record<string, unknown> = {};
  readonly #owner: string;

  constructor(owner: string) {
    this.#owner = owner;
  }

  /** Adds a field and returns its key. `fieldId` is shared by all records that have such a field. */
  add(
    source: 'lead' | 'contacts' | 'company',
    fieldId: string,
    name: string,
    type: string,
    value: unknown,
    of = this.#owner,
  ): string {
    const id = `${source}_${of}_${fieldId}`;
    this.record[id] = { id, fieldId, fieldSource: source, name, type, value };
    return id;
  }
}
