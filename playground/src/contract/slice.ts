import type { Contract, Field } from './contract.ts';
import type { CallbackName, Entity, MethodName, UtilName } from './names.ts';

/** What the frame knows of the contract: what the SDK stub and the cabinet read. */
export interface ContractSlice {
  sdkModule: string;
  versions: string[];
  developerGlobal: string | null;
  /** What a manifest lists so that the widget is shown; `null` where the contract has no manifest. */
  location: string | null;
  callbacks: { name: CallbackName; required: boolean }[];
  methods: MethodName[];
  utils: UtilName[];
  modules: string[];
  /** `null` where the value is not published. */
  constants: Record<string, Record<string, string | null>>;
  models: ModelSlice[];
}

export interface ModelSlice {
  name: string;
  record: boolean;
  entity: Entity | null;
  fields: FieldSlice[];
}

export interface FieldSlice {
  name: string;
  type: string;
  optional: boolean;
  fields: FieldSlice[];
}

function sliceField({ name, type, optional, fields }: Field): FieldSlice {
  return { name, type, optional, fields: fields.map(sliceField) };
}

/** The part of the contract that the frame works by; texts stay in the page. */
export function sliceContract(contract: Contract): ContractSlice {
  const named = (kind: string) => contract.functions.filter((item) => item.kind === kind);
  const namesOf = (kind: string) => named(kind).map(({ name }) => name);
  return {
    sdkModule: contract.header.id,
    versions: contract.header.versions,
    developerGlobal: contract.header.developerGlobal,
    location: contract.header.location,
    callbacks: named('callback').map(({ name, required }) => ({
      name: name as CallbackName,
      required,
    })),
    methods: namesOf('method') as MethodName[],
    utils: namesOf('util') as UtilName[],
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
