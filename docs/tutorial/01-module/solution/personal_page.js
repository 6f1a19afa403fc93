define([], function () {
  return {};
});
