// The manifest does not list the client cabinet, so none of this ever runs there.
define([], () => {
  console.debug('the factory of the neighbour from elsewhere');

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      el.textContent = 'This neighbour does not belong here';
    },
  };
});
