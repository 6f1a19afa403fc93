define([], function () {
  return 'widget';
});
