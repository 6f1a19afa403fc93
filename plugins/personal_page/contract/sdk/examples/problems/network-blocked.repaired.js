define([], () => {
  const dot =
    'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>';

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const picture = document.createElement('img');
      picture.alt = 'Hello';
      picture.src = dot;
      el.append(picture);
    },
  };
});
