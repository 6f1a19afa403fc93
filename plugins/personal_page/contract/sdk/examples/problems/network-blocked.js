define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const picture = document.createElement('img');
      picture.alt = 'Hello';
      picture.src = 'https://widget.example/hello.png';
      el.append(picture);
    },
  };
});
