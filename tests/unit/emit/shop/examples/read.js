define(['shop-sdk'], (openShop) => {
  const shop = openShop({ version: '2.1' });
  return { onOpen: () => console.debug(shop.methods.read('cart')?.items.length) };
});
