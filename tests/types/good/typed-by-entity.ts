type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(proof: Same<A, B>): void;

define(['amocrm-sdk'], (init) => {
  const { methods, constants } = init({ version: '1.0.0' });
  const entities = constants.PUBLIC_STATE_ENTITIES;

  const byLiteral = methods.getState('sys');
  same<typeof byLiteral, SysModel | null>(true);
  const byConstant = methods.getState(entities.lead);
  same<typeof byConstant, LeadModel | null>(true);
  const leadFields = methods.getState(entities.leadFields);
  same<typeof leadFields, LeadFieldsModel | null>(true);
  const authors = methods.getState('authors');
  same<typeof authors, AuthorsModel | null>(true);

  function either(entity: 'sys' | 'lead') {
    const state = methods.getState(entity);
    same<typeof state, SysModel | LeadModel | null>(true);
  }

  const close = methods.subscribe(entities.lead, (lead) => {
    same<typeof lead, LeadModel | null>(true);
  });
  same<typeof close, () => void>(true);
  methods.subscribe('sys', (sys) => console.debug(sys?.lang), { withInitialResult: true });
  methods.subscribe('sys', () => {}, {});

  return {
    initLead: () => close,
    registerWidgetsBarSlot() {
      either('sys');
    },
  };
});
