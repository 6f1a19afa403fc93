window.AMOCRM.developer.addWidget({ script: 'http://localhost:3000' }); // error: TS2345
window.AMOCRM.developer.addWidget('http://localhost:3000'); // error: TS2345
window.AMOCRM.developer.removeWidget(); // error: TS2339
