const widget = {};
