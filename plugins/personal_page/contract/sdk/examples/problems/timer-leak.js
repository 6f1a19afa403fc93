define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const draw = () => {
        el.textContent = new Date().toLocaleTimeString();
      };
      draw();
      setInterval(draw, 1000);
    },
  };
});
