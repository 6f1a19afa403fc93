define([], () => {
  const BACKEND = 'https://backend.example';

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const picture = new Image();
      picture.alt = 'A circle';
      picture.src = `${BACKEND}/circle.svg`;
      el.append(picture);
    },
  };
});
