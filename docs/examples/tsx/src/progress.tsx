import React from 'react';
import { textsOf } from './texts';
import { useEntity } from './use-entity';

/** How far the lead has come: typed from the contract, so a forgotten `null` does not compile. */
export function Progress({ sdk }: { sdk: WidgetSdk }) {
  const texts = textsOf(useEntity(sdk, 'sys')?.lang);
  const lead = useEntity(sdk, 'lead');
  if (!lead?.isLeadLoaded) {
    return <p>{texts.loading}</p>;
  }
  const { statuses } = lead;
  const reached = statuses.findIndex((status) => status.selected) + 1;
  const stage = statuses[reached - 1]?.name ?? texts.none;
  return (
    <div style={{ display: 'grid', gap: 6 }}>
      <strong>{stage}</strong>
      <progress
        aria-label={`${texts.stage}: ${stage}`}
        value={reached}
        max={Math.max(statuses.length, 1)}
        style={{ width: '100%' }}
      />
    </div>
  );
}
