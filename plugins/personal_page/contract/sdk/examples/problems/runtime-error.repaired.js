define([], () => {
  /** @type {HTMLElement | null} */
  let slot = null;

  return {
    initLead() {
      const timer = setTimeout(() => {
        if (slot) {
          slot.textContent = 'Hello';
        }
      });

      return () => {
        clearTimeout(timer);
      };
    },
    registerWidgetsBarSlot(el) {
      el.textContent = 'Waiting';
      slot = el;

      return () => {
        slot = null;
      };
    },
  };
});
