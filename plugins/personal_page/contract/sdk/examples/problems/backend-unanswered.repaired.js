define([], () => {
  const BACKEND = 'https://backend.example';

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const picture = new Image();
      picture.alt = 'A circle';
      el.append(picture);
      fetch(`${BACKEND}/circle.svg`)
        .then((response) => response.blob())
        .then((circle) => {
          picture.src = URL.createObjectURL(circle);
        });
    },
  };
});
