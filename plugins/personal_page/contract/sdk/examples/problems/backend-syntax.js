define([], () => {
  const BACKEND = 'https://backend.example';

  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      fetch(`${BACKEND}/greeting`)
        .then((response) => response.json())
        .then(({ text }) => {
          el.textContent = text;
        })
        .catch(() => {
          el.textContent = 'There is no greeting today.';
        });
    },
  };
});
