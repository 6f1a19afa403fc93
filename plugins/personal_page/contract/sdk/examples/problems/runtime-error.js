define([], () => {
  /** @type {HTMLElement | null} */
  let slot = null;

  return {
    initLead() {
      setTimeout(() => {
        slot.textContent = 'Hello';
      });
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Waiting';
    },
  };
});
