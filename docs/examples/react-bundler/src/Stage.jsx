import React, { useEffect, useState } from 'react';

const TEXTS = {
  ru: { loading: 'Сделка загружается…', stage: 'Сейчас' },
  en: { loading: 'The lead is loading…', stage: 'Now' },
};

/** The value of an entity, as it is now and after each change. */
function useEntity(sdk, entity) {
  const [value, setValue] = useState(() => sdk.methods.getState(entity));
  // What the effect returns unsubscribes.
  useEffect(
    () => sdk.methods.subscribe(entity, setValue, { withInitialResult: true }),
    [sdk, entity],
  );
  return value;
}

export function Stage({ sdk }) {
  const entities = sdk.constants.PUBLIC_STATE_ENTITIES;
  const sys = useEntity(sdk, entities.sys);
  const lead = useEntity(sdk, entities.lead);

  const texts = sys?.lang === 'ru' ? TEXTS.ru : TEXTS.en;
  const current = lead?.statuses.find((status) => status.selected);
  return <p>{current ? `${texts.stage}: ${current.name}` : texts.loading}</p>;
}
