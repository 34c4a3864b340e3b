'use strict';
const form = document.getElementById('filters');
const none = document.getElementById('none');
const articles = [...document.querySelectorAll('article')];
const words = new Map(articles.map((article) => [article, article.parentElement.querySelector('h3').textContent + ' ' + article.textContent]));
for (const [article, text] of words) words.set(article, text.toLowerCase());
const rows = [...document.querySelectorAll('tr[data-crate]')];
const steps = [...document.querySelectorAll('details.step')];
const first = new Map(steps.map((step) => [step, step.open]));
const levelCount = form.querySelectorAll('[name=level]').length;

function filter() {
  const data = new FormData(form);
  const levels = new Set(data.getAll('level'));
  const operation = data.get('operation');
  const text = data.get('text').trim().toLowerCase();
  let shown = 0;
  for (const article of articles) {
    const isShown = levels.has(article.dataset.level)
      && (operation === '' || article.dataset.operations.split(' ').includes(operation))
      && words.get(article).includes(text);
    article.hidden = !isShown;
    shown += isShown ? 1 : 0;
  }
  for (const group of document.querySelectorAll('.group')) {
    group.hidden = !group.querySelector('article:not([hidden])');
  }
  const isFiltered = operation !== '' || text !== '' || levels.size < levelCount;
  // A change of the crate has no operation, and no level on the wire.
  for (const row of rows) {
    row.hidden = operation !== '' || !row.textContent.toLowerCase().includes(text);
    shown += text !== '' && !row.hidden ? 1 : 0;
  }
  for (const section of document.querySelectorAll('details.crate')) {
    section.hidden = !section.querySelector('tr[data-crate]:not([hidden])');
    if (text !== '') section.open = !section.hidden;
  }
  for (const step of steps) {
    const hasShown = step.querySelector('article:not([hidden])') !== null
      || (text !== '' && step.querySelector('tr[data-crate]:not([hidden])') !== null);
    step.hidden = isFiltered && !hasShown;
    step.open = isFiltered ? hasShown : first.get(step);
  }
  none.hidden = shown > 0 || articles.length === 0;
  form.querySelector('output').textContent = text === '' ? `${shown} of ${articles.length} shown` : `${shown} shown`;
}

// A link to a step opens it.
function open() {
  const step = document.getElementById(location.hash.slice(1));
  if (step instanceof HTMLDetailsElement) step.open = true;
}

form.hidden = articles.length === 0;
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', open);
filter();
open();
