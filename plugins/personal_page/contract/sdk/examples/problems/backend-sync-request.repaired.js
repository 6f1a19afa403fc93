define([], () => {
  const BACKEND = 'https://backend.example';

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const request = new XMLHttpRequest();
      request.open('GET', `${BACKEND}/greeting`);
      request.addEventListener('load', () => {
        el.textContent = JSON.parse(request.responseText).text;
      });
      request.send();
    },
  };
});
