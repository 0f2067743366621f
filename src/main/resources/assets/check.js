// check.js: finds the number that a quick check asks for, and sends the form. Loaded by support.js where a page has such a check; if it
// cannot work, the box to tick stays.
(async () => {
  const check = document.querySelector('#check:not([data-busy])');
  if (!check || !globalThis.crypto?.subtle) return;
  const { checkGoal: goal, checkMost: most } = check.dataset, token = check.querySelector('[name=_check]').value, form = check.closest('form'), send = form.querySelector('.actions button');
  const box = check.querySelector('.check'), how = check.querySelector('#check-how'), text = new TextEncoder(), own = how.textContent;
  const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const start = parseInt(goal.slice(0, 8), 16);
  const fits = bytes => new DataView(bytes).getUint32(0) === start && hex(bytes) === goal;
  const at = async n => fits(await crypto.subtle.digest('SHA-256', text.encode(token + '.' + n)));

  // whoever goes on writing wants to send something else than what was checked
  let changed = false;
  form.addEventListener('input', () => changed = true);
  const working = is => {
    if (box) box.hidden = is;
    send.disabled = is;
    form.classList.toggle('htmx-request', is);
  };
  check.dataset.busy = '';
  working(true);
  how.textContent = how.dataset.working;
  try {
    let found = -1;
    // some at a time, so that the page stays alive between them
    for (let from = 0; from < most && found < 0; from += 500) {
      const tries = await Promise.all(Array.from({ length: 500 }, (_, i) => at(from + i)));
      found = tries.indexOf(true) < 0 ? -1 : from + tries.indexOf(true);
    }
    if (found < 0 || !check.isConnected) return;
    check.querySelector('[name=_work]').value = found;
    working(false);
    if (box) box.hidden = true;
    how.textContent = how.dataset.checked;
    if (!changed) form.requestSubmit(send);
  } catch {
    working(false);
    how.textContent = own;
  }
})();
