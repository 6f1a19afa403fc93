define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      let page = 0;
      const timer = setInterval(() => {
        page += 1;
        const frame = document.createElement('iframe');
        frame.src = `about:blank?${page}`;
        el.replaceChildren(frame);
      }, 20);
      return () => clearInterval(timer);
    },
  };
});
