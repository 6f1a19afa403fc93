define([], () => {
  const text: string = 'Hello';
  return {
    initLead(): void {},
    registerWidgetsBarSlot(el: HTMLElement) {
      el.textContent = text;
    },
  };
});
