define([], () => {
  const BACKEND = 'https://backend.example';

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const request = new XMLHttpRequest();
      request.open('GET', `${BACKEND}/greeting`, false);
      request.send();
      el.textContent = JSON.parse(request.responseText).text;
    },
  };
});
