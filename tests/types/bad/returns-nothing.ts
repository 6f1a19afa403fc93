define([], () => {}); // error: TS2345
