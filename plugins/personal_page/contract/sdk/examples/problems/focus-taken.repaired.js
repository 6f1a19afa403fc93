define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const field = document.createElement('input');
      field.setAttribute('aria-label', 'Comment');
      const button = document.createElement('button');
      button.textContent = 'Write a comment';
      button.addEventListener('click', () => field.focus());
      el.append(button, field);
    },
  };
});
