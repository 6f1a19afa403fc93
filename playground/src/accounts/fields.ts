import type { LeadFieldsModel } from '../contract/names.ts';

type Field = LeadFieldsModel[string];

export type FieldType = Field['type'];

/** The builder of `leadFields`: each field is kept once and referred to by its key. */
export class Fields {
  readonly record: LeadFieldsModel = {};
  readonly #owner: string;

  constructor(owner: string) {
    this.#owner = owner;
  }

  /** Adds a field and returns its key. `fieldId` is shared by all records that have such a field. */
  add(
    source: Field['fieldSource'],
    fieldId: string,
    name: string,
    type: FieldType,
    value: unknown,
    of = this.#owner,
  ): string {
    const id = `${source}_${of}_${fieldId}`;
    this.record[id] = { id, fieldId, fieldSource: source, name, type, value };
    return id;
  }
}
