import initAmocrmWidgetSdk from 'amocrm-sdk';

type Entity = WidgetSdkEntity;
type State = WidgetSdkState<Entity>;

const sdk: WidgetSdk = initAmocrmWidgetSdk({ version: '1.0.0' });

function companyOf(lead: LeadModel): string {
  return lead.company?.name ?? lead.statuses.find((status) => status.selected)?.name ?? '';
}

function newest(): State | null {
  return sdk.methods.getState('lead');
}

const widget: PersonalPageWidget = {
  initLead: () => console.debug(newest()),
  registerWidgetsBarSlot(el) {
    const lead = sdk.methods.getState('lead');
    const fields = sdk.methods.getState('leadFields') ?? {};
    el.textContent = lead && lead.isLeadLoaded ? companyOf(lead) : Object.keys(fields).join();
  },
};

export default widget;
