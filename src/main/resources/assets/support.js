// support.js: comfort on top of pages that work without it. Loads htmx, except in a frame with an opaque origin, where its
// requests would be cross-origin and the plain form is the one that works.
(() => {
  const me = document.currentScript.dataset, doc = document, root = doc.documentElement;
  const on = (type, act) => doc.addEventListener(type, act);
  const closest = (event, selector) => event.target.closest?.(selector);

  const part = (name, properties) => doc.head.append(Object.assign(doc.createElement(name), properties));
  const swaps = origin !== 'null';
  if (swaps) {
    // events have dashes for colons, so that attributes are valid HTML
    part('meta', { name: 'htmx-config', content: '{"noSwap":[204,304,"4xx","5xx"],"history":false,"includeIndicatorCSS":false,"metaCharacter":"-"}' });
    part('script', { src: me.htmx });
  }

  // the short-lived part of a receipt's address must not be bookmarked or passed on
  if (location.search.includes('sent=')) {
    const address = new URL(location);
    address.searchParams.delete('sent');
    history.replaceState(null, '', address);
  }

  // the digits of ticket numbers and telephones, also where Arabic is read
  const figures = { numberingSystem: 'latn' };

  const refresh = () => {
    const region = navigator.languages?.find(tag => tag.startsWith(root.lang)) || root.lang;
    for (const time of doc.querySelectorAll('time[datetime]'))
      time.textContent = new Date(time.dateTime).toLocaleString(region, { dateStyle: 'medium', timeStyle: 'short', ...figures });
    for (const text of doc.querySelectorAll('[data-max]')) count(text);
    // a link that asks for news is for pages that do not ask by themselves, or have stopped to
    for (const again of doc.querySelectorAll('[data-again]')) again.hidden = swaps && !doc.querySelector('#state.wait:not([data-hx-get])');
    for (const button of doc.querySelectorAll('button:is([data-copy], [data-print], [data-suggest])')) button.hidden = false;
    const check = doc.querySelector('#check:not([data-busy])');
    if (check) part('script', { src: check.dataset.checkScript });
  };

  // once for each that comes: a field that is checked is no reason to send its visitor back to the top
  let focused;
  const focus = selector => {
    const next = doc.querySelector(selector);
    if (next !== focused) (focused = next)?.focus();
  };

  // counts as the server does: characters, not UTF-16 units
  const count = text => {
    const note = doc.getElementById('count-' + text.name), left = text.dataset.max - [...text.value].length;
    if (!note) return;
    note.classList.toggle('over', left < 0);
    if (left > text.dataset.max / 5) note.textContent = note.dataset.up;
    else note.textContent = (left < 0 ? note.dataset.over : note.dataset.left).replace('{0}', Math.abs(left).toLocaleString(root.lang, figures));
  };

  const trouble = text => {
    const note = doc.getElementById('trouble');
    if (!note) return;
    note.replaceChildren();
    note.hidden = !text;
    if (!text) return;
    const [head, ...rest] = text.split('|'), b = doc.createElement('b');
    b.textContent = head;
    note.append(b, ' ' + rest.join(' '));
  };
  const say = what => trouble(doc.getElementById('trouble')?.dataset[what]);
  // a form's own properties can be hidden by fields of the same name, so none is read here
  const isForm = event => event.detail?.ctx?.sourceElement === doc.getElementById('request');

  on('input', event => event.target.matches('[data-max]') && count(event.target));
  on('click', event => {
    const copy = closest(event, '[data-copy]');
    if (copy) navigator.clipboard?.writeText(copy.dataset.copy).then(() => {
      const words = copy.querySelector('[data-copied]');
      words.textContent = words.dataset.copied;
    }, () => getSelection().selectAllChildren(doc.querySelector('#number, #written')));
    if (closest(event, '[data-print]')) print();
    const meant = closest(event, '[data-suggest]');
    if (meant) {
      const field = doc.getElementById(meant.dataset.for);
      field.value = meant.dataset.suggest;
      field.focus();
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });

  // a field's check posts that one field, the form's id and nothing else; no file goes with whatever is asked meanwhile
  on('htmx-config-request', event => {
    const { ctx } = event.detail;
    if (isForm(event)) return;
    const texts = [...ctx.request.body].filter(([, value]) => typeof value === 'string');
    ctx.request.body = new URLSearchParams(texts);
    if (!ctx.sourceElement.hasAttribute('data-check')) return;
    const field = ctx.sourceEvent.target;
    ctx.request.body = new URLSearchParams({ [field.name]: field.type === 'checkbox' && !field.checked ? '' : field.value });
  });
  // the server knows which questions an answer brings up
  on('change', event => closest(event, '#request') && doc.getElementById('questions')?.dispatchEvent(new Event('questions')));
  // what is being sent needs no check, whose answer could move the button away from under the finger
  let pressed;
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
    on(type, event => pressed = type === 'pointerdown' && closest(event, '[type=submit]'));
  on('htmx-before-request', event => {
    if (pressed && event.detail.ctx.sourceElement.hasAttribute('data-check')) event.preventDefault();
    if (!isForm(event)) return;
    trouble();
    event.detail.ctx.sourceElement.setAttribute('aria-busy', 'true');
  });
  on('htmx-finally-request', event => isForm(event) && event.detail.ctx.sourceElement.removeAttribute('aria-busy'));
  on('htmx-response-error', event => {
    const { status } = event.detail.ctx.response;
    if (isForm(event) && status !== 422 && status !== 429) say(status === 404 || status === 410 ? 'gone' : 'failed');
  });
  on('htmx-error', event => isForm(event) && say('offline'));
  on('htmx-after-swap', () => {
    refresh();
    for (const field of doc.querySelectorAll('[data-check]')) field.setAttribute('aria-invalid', !!doc.querySelector(field.dataset.hxTarget + ' .error'));
    focus('form [data-focus]');
  });
  addEventListener('online', () => trouble());
  focus('[data-focus]');   // `autofocus` is not allowed to in another site's frame
  refresh();
})();
