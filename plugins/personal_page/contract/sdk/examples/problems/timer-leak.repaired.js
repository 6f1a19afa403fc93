define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const draw = () => {
        el.textContent = new Date().toLocaleTimeString();
      };
      draw();
      const timer = setInterval(draw, 1000);
      return () => clearInterval(timer);
    },
  };
});
