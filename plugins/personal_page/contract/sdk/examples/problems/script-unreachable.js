window.AMOCRM.developer.addWidget({
  script: '../assets/personal-page/starter/no-such-file.js',
  token: '',
});
