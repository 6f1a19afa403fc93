import { useEffect, useState } from 'react';

/** The value of an entity: as it is now, and after each change. */
export function useEntity<E extends Entity>(sdk: WidgetSdk, entity: E) {
  const [value, setValue] = useState(() => sdk.methods.getState(entity));
  // What the effect returns unsubscribes when the component goes.
  useEffect(
    () => sdk.methods.subscribe(entity, setValue, { withInitialResult: true }),
    [sdk, entity],
  );
  return value;
}
