define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const draw = () => {
        el.textContent = `${window.innerWidth} px`;
      };
      draw();
      window.addEventListener('resize', draw);
    },
  };
});
