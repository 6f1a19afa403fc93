window.AMOCRM.developer.addWidget({
  script: 'http://localhost:3000/personal_page.js',
  token: '',
});
