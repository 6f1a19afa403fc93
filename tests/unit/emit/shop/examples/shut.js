define(['shop'], (shop) => {
  shop.methods.read('shut');
});
