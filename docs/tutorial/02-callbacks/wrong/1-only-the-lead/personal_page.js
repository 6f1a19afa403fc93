define([], function () {
  return {
    initLead() {},
  };
});
