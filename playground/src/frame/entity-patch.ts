import type { Store } from '../sdk/store.ts';
import { modelDifferences } from '../contract/shape.ts';
import type { ContractSlice } from '../contract/slice.ts';
import { mergePatch } from './merge-patch.ts';

/** A patch whose result would not fit the contract; the message says where. */
export class PatchError extends Error {
  override name = 'PatchError';
}

/**
 * Applies a merge patch to the value of an entity and returns the new value.
 *
 * A merge patch deletes a key by `null`; where the contract wants the key and allows null, it becomes null.
 * The whole entity may become null, as before the lead is loaded.
 *
 * @throws PatchError if there is no such entity or the result does not fit its model.
 */
export function patchEntity(
  entity: string,
  value: unknown,
  patch: unknown,
  contract: ContractSlice,
): unknown {
  const model = contract.models.find((item) => item.entity === entity);
  if (!model) {
    throw new PatchError(`${entity}: no such entity`);
  }
  const merged = mergePatch(value, patch);
  if (merged === null) {
    return null;
  }
  const complete =
    model.record || typeof merged !== 'object'
      ? merged
      : { ...Object.fromEntries(nullable(model.fields).map((name) => [name, null])), ...merged };
  const found = modelDifferences(complete, model, entity, contract);
  if (found.length > 0) {
    throw new PatchError(found.slice(0, 5).join('; '));
  }
  return complete;
}

/** Applies a merge patch to an entity of the state. @throws PatchError as `patchEntity` does */
export function patchStore(
  store: Store,
  entity: string,
  patch: unknown,
  contract: ContractSlice,
): void {
  if (!store.has(entity)) {
    throw new PatchError(`${entity}: no such entity`);
  }
  const value = patchEntity(entity, store.get(entity), patch, contract);
  // It fits the model of the entity, else there had been an error.
  store.set(entity, value as never);
}

const nullable = (fields: ContractSlice['models'][number]['fields']): string[] =>
  fields
    .filter(({ type, optional }) => !optional && /(^|\|)\s*null\s*($|\|)/.test(type))
    .map(({ name }) => name);
