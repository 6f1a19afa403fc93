define([], () => {
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      const rows = '1;2;3\n'.repeat(9_000_000);
      const link = document.createElement('a');
      link.textContent = 'Report';
      link.download = 'report.csv';
      link.href = URL.createObjectURL(new Blob([rows]));
      el.append(link);
      link.click();
    },
  };
});
