import type { ContractSlice, FieldSlice } from '../protocol/messages.ts';
import type { Contract, Field } from './contract.ts';

function sliceField({ name, type, optional, fields }: Field): FieldSlice {
  return { name, type, optional, fields: fields.map(sliceField) };
}

/** The part of the contract that the frame works by; texts stay in the page. */
export function sliceContract(contract: Contract): ContractSlice {
  const named = (kind: string) => contract.functions.filter((item) => item.kind === kind);
  return {
    sdkModule: contract.header.id,
    versions: contract.header.versions,
    developerGlobal: contract.header.developerGlobal,
    location: contract.header.location,
    callbacks: named('callback').map(({ name, required }) => ({ name, required })),
    methods: named('method').map(({ name }) => name),
    utils: named('util').map(({ name }) => name),
    modules: contract.modules.map(({ id }) => id),
    constants: contract.constants,
    models: contract.models.map(({ name, record, entity, fields }) => ({
      name,
      record,
      entity,
      fields: fields.map(sliceField),
    })),
  };
}
