import type { Contract, Field } from '../../contract/contract.ts';

/** Something of the contract as the editor explains it: a word, its signature, what it is. */
export interface Symbol {
  name: string;
  kind: 'function' | 'method' | 'module' | 'constant' | 'namespace' | 'property' | 'entity';
  /** A signature or a type; empty where there is none. */
  signature: string;
  summary: string;
  /** A page of the docs, relative to the language's root. */
  page: string;
}

/** The symbols of a contract by where they can stand. */
export interface Symbols {
  callbacks: Symbol[];
  methods: Symbol[];
  utils: Symbol[];
  factories: Symbol[];
  modules: Symbol[];
  groups: Symbol[];
  /** Values by the name of their group. */
  values: Map<string, Symbol[]>;
  /** Names of the entities that a state is asked by. */
  entities: Symbol[];
  /** Fields of a model by the path that leads to them, e.g. `['lead', 'company']`. */
  fields(path: readonly string[]): Symbol[];
}

export function symbolsOf(contract: Contract): Symbols {
  const functions = (kind: string): Symbol[] =>
    contract.functions
      .filter((item) => item.kind === kind)
      .map(({ name, signature, summary, page }) => ({
        name,
        kind: kind === 'method' ? 'method' : 'function',
        signature,
        summary,
        page,
      }));
  const constantsPage = (group: string) => `reference/constants/#${group}`;
  return {
    callbacks: functions('callback'),
    methods: functions('method'),
    utils: functions('util'),
    factories: functions('factory'),
    modules: contract.modules.map(({ id, summary, package: name, version, page }) => ({
      name: id,
      kind: 'module',
      signature: name && version ? `${name} ${version}` : '',
      summary,
      page,
    })),
    groups: Object.keys(contract.constants).map((group) => ({
      name: group,
      kind: 'namespace',
      signature: Object.keys(contract.constants[group]!).join(' | '),
      summary: '',
      page: constantsPage(group),
    })),
    values: new Map(
      Object.entries(contract.constants).map(([group, values]) => [
        group,
        Object.entries(values).map(([name, value]) => ({
          name,
          kind: 'constant',
          signature: value === null ? 'string' : `'${value}'`,
          summary: '',
          page: `${constantsPage(group)}.${name}`,
        })),
      ]),
    ),
    entities: contract.models.flatMap((model) =>
      model.entity === null
        ? []
        : [
            {
              name: model.entity,
              kind: 'entity' as const,
              signature: model.name,
              summary: model.summary,
              page: model.page,
            },
          ],
    ),
    fields: (path) => fieldsAt(contract, path),
  };
}

function fieldsAt(contract: Contract, [entity, ...path]: readonly string[]): Symbol[] {
  const model = contract.models.find((item) => item.entity === entity);
  if (!model || (model.record && path.length === 0)) {
    return [];
  }
  // The first step into a record is a key of the reader's own.
  let fields: readonly Field[] = model.fields;
  let anchor = model.name;
  for (const step of model.record ? path.slice(1) : path) {
    const field = fields.find(({ name }) => name === step);
    if (!field) {
      return [];
    }
    anchor += `.${step}`;
    fields = field.fields;
  }
  const page = model.page.replace(/#.*$/, '');
  return fields.map(({ name, type, summary }) => ({
    name,
    kind: 'property',
    signature: type,
    summary,
    page: `${page}#${anchor}.${name}`,
  }));
}
