import { modelDifferences } from '../contract/shape.ts';
import type { ContractSlice } from '../contract/slice.ts';
import { patched } from '../protocol/merge-patch.ts';
import { notJson } from './not-json.ts';

type Model = ContractSlice['models'][number];

/** Why a patch cannot be applied; the message says where. */
export class PatchError extends Error {
  override name = 'PatchError';
}

/** @throws PatchError if there is no such entity */
export function modelOf(entity: string, { models }: Pick<ContractSlice, 'models'>): Model {
  const model = models.find((item) => item.entity === entity);
  if (!model) {
    throw new PatchError(`${entity}: no such entity`);
  }
  return model;
}

/** The keys of a model that are there in any case, if only as null: a merge patch would delete them by that. */
export const nullableKeys = ({ record, fields }: Model): string[] =>
  record
    ? []
    : fields
        .filter(({ type, optional }) => !optional && /(^|\|)\s*null\s*($|\|)/.test(type))
        .map(({ name }) => name);

/** @throws PatchError if something in a patch or a value is no plain data */
export function checkJson(entity: string, value: unknown): void {
  const wrong = notJson(value, entity);
  if (wrong !== null) {
    throw new PatchError(wrong);
  }
}

/**
 * What a merge patch makes of the value of an entity.
 *
 * @throws PatchError if there is no such entity or the result does not fit its model
 */
export function patchEntity(
  entity: string,
  value: unknown,
  patch: unknown,
  contract: ContractSlice,
): unknown {
  return fitting(entity, patched(value, patch, nullableKeys(modelOf(entity, contract))), contract);
}

/** A value that an entity can have. @throws PatchError if there is no such entity or the value does not fit its model */
export function checkedValue(entity: string, value: unknown, contract: ContractSlice): unknown {
  checkJson(entity, value);
  return fitting(entity, value, contract);
}

/** The whole entity may become null, as before the lead is loaded. */
function fitting(entity: string, value: unknown, contract: ContractSlice): unknown {
  const model = modelOf(entity, contract);
  const found = value === null ? [] : modelDifferences(value, model, entity, contract);
  if (found.length > 0) {
    throw new PatchError(found.slice(0, 5).join('; '));
  }
  return value;
}
