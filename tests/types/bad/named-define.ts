define('my-widget', [], () => ({ initLead() {}, registerWidgetsBarSlot() {} })); // error: TS2554
