define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const frame = document.createElement('iframe');
      el.append(frame);
      let page = 0;
      const timer = setInterval(() => {
        page += 1;
        frame.src = `about:blank?${page}`;
      }, 20);
      return () => clearInterval(timer);
    },
  };
});
