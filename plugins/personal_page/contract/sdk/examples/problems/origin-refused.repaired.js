window.AMOCRM.developer.addWidget({
  script: '../assets/personal-page/starter/personal_page.js',
  token: '',
});
