// Only what a page cannot do by itself; everything works without it.

// What is wrong with a form is where one looks first.
document.getElementById('summary')?.focus();

// A form that takes a moment is not sent twice by an impatient click; the server would take it once anyway.
for (const form of document.querySelectorAll('form[method="post"]'))
  form.addEventListener('submit', () => {
    setTimeout(() => {
      for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
    });
  });

// What was typed and not sent is not lost by a slip: the browser asks before it leaves the page. A form that comes back, with what
// is wrong or with another entry in a list, still has it.
let unsent = document.querySelector('form[data-unsent]') !== null;
for (const form of document.querySelectorAll('main form[method="post"]')) {
  form.addEventListener('input', () => {
    unsent = true;
  });
  form.addEventListener('submit', () => {
    unsent = false;
  });
}
addEventListener('beforeunload', (event) => {
  if (unsent) event.preventDefault();
});
