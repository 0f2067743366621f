// files.js: sends each file by itself as it is chosen, dropped or pasted, so that the form holds only tags. Without it, and in a frame
// with an opaque origin, the form carries files. All is heard at the document: htmx exchanges the form.
(() => {
if (origin === 'null') return;
const doc = document, queue = [], files = new WeakMap(), told = new WeakSet();
const on = (type, act) => doc.addEventListener(type, act, true);
const all = (selector, within = doc) => [...within.querySelectorAll(selector)];
const one = (selector, within = doc) => within.querySelector(selector);
const place = node => node.closest?.('[data-files]');
const input = field => one('[type=file]', field);
let busy, request, held;

const status = field => one('[role=status]', field);
// a name in another direction of writing leaves the words around it in theirs
const named = (words, name) => words.replace('{0}', () => `\u2068${name}\u2069`);
const say = (field, what, name, why) => status(field).textContent = named(status(field).dataset[what].replace('{1}', () => why), name);
const note = what => one('#files-note').textContent = one('#files-note').dataset[what] ?? '';
// to support.js, which asks what follows from it
const changed = field => input(field).dispatchEvent(new Event('change', { bubbles: true }));

const suits = ({ name, type }, offer) => !type || offer.split(',').some(each => each[0] === '.'
  ? name.toLowerCase().endsWith(each)
  : each === type || /^(image|text)\//.test(each) && type.startsWith(each.split('/')[0]));
const fault = (field, file) => all('li:not(.bad)', field).length >= field.dataset.most ? 'many'
  : !file.size ? 'empty' : file.size > field.dataset.size ? 'large' : !suits(file, input(field).accept) && 'type';

const fresh = (field, file) => {
  const item = one('template', field).content.firstElementChild.cloneNode(true), drop = one('button:last-child .vh', item);
  all('bdi', item).forEach(name => name.textContent = file.name);
  drop.textContent = named(drop.textContent, file.name);
  one('progress', item).setAttribute('aria-label', file.name);
  files.set(item, file);
  return item;
};
const fail = (item, what, again) => {
  item.className = 'bad';
  one('progress', item).remove();
  one('[hidden]', item).hidden = false;
  one('.error > span', item).append(place(item).dataset[what]);
  one('[data-retry]', item).hidden = !again;
  say(place(item), 'failed', files.get(item).name, place(item).dataset[what]);
};
const add = (field, chosen) => {
  for (const file of chosen) {
    const item = fresh(field, file), what = fault(field, file);
    one('.given', field).append(item);
    what ? fail(item, what) : queue.push(item);
  }
  if (!busy && queue[0]) say(field, 'adding', files.get(queue[0]).name);
  next();
};

const next = () => {
  const item = busy || queue.shift();
  if (busy || item) return busy || send(item);
  if (!held) return;
  note();
  one('#request').requestSubmit(held.isConnected ? held : null);
  held = null;
};
const send = item => {
  if (!item.isConnected) return next();
  const field = place(item), file = files.get(item), body = new FormData(), bar = one('progress', item);
  for (const tag of ['[name=_stamp]', '[name=_text]', '.given [type=hidden]'].flatMap(each => all('#request ' + each))) body.append(tag.name, tag.value);
  body.append(input(field).name, file);
  let spoken = Date.now();
  busy = item;
  request = new XMLHttpRequest();
  request.open('POST', field.dataset.files);
  request.responseType = 'document';
  request.upload.onprogress = ({ loaded, total }) => {
    bar.value = loaded / total;
    if (Date.now() - spoken < 10000) return;
    spoken = Date.now();
    status(field).textContent = bar.value.toLocaleString(doc.documentElement.lang, { style: 'percent' });
  };
  request.onloadend = ({ target: { status, response } }) => {
    const answer = /200|422/.test(status) && response && one('li', response);
    busy = null;
    if (item.isConnected && answer) {
      const focused = item.contains(doc.activeElement), bad = answer.className;
      files.set(answer, file);
      item.replaceWith(answer);
      if (focused) one('button', answer).focus();
      if (!bad) {
        one('[id^=error-]', field).replaceChildren();
        input(field).setAttribute('aria-invalid', false);
        changed(field);
      }
      say(field, bad ? 'failed' : 'added', file.name, one('.error > span', answer)?.lastChild.data);
    } else if (item.isConnected) fail(item, 'failed', true);
    next();
  };
  request.send(body);
};
const remove = item => {
  const field = place(item), list = all('li', field), at = list.indexOf(item), other = list[at + 1] ?? list[at - 1], tag = one('[type=hidden]', item);
  (other ? one('button:last-child', other) : input(field)).focus();
  say(field, 'removed', one('bdi', item).textContent);
  item.remove();
  if (item === busy) request.abort();
  if (!tag) return;
  fetch(field.dataset.drop, { method: 'POST', body: new URLSearchParams({ _stamp: one('#request [name=_stamp]')?.value ?? '', _drop: tag.value }), keepalive: true }).catch(() => {});
  changed(field);
};

on('change', event => {
  const { target } = event;
  if (!place(target) || !target.files[0]) return;
  event.stopPropagation();
  add(place(target), target.files);
  target.value = '';
});
const over = field => all('.drop').forEach(zone => zone.classList.toggle('over', field?.contains(zone)));
for (const type of ['dragover', 'drop']) on(type, event => {
  const { dataTransfer: data, target } = event, field = place(target), dropped = type === 'drop';
  if (!data.types.includes('Files')) return;
  // nor does a page go that somebody was writing in
  event.preventDefault();
  data.dropEffect = field ? 'copy' : 'none';
  over(dropped ? null : field);
  if (dropped && field) add(field, data.files);
});
on('dragleave', event => event.relatedTarget || over());
on('paste', event => {
  const { files, types } = event.clipboardData, field = place(event.target) ?? one('[data-files]');
  if (!field || !files[0] || types.includes('text/plain')) return;
  event.preventDefault();
  add(field, files);
});
on('click', event => {
  const button = event.target.closest?.('.given button'), item = button?.closest('li');
  if (!item) return;
  event.preventDefault();
  if (!button.matches('[data-retry]')) return remove(item);
  const once = fresh(place(item), files.get(item));
  item.replaceWith(once);
  one('button:last-child', once).focus();
  queue.push(once);
  next();
});
on('submit', event => {
  // what the page itself says of a file has been read
  const late = all('.given .bad').filter(item => files.has(item) && !told.has(item));
  if (event.target !== one('#request')) return;
  note();
  if (!busy && !late[0]) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  note(busy ? 'waiting' : 'missing');
  if (busy) return held = event.submitter ?? true;
  late.forEach(item => told.add(item));
  one('button', late[0]).focus();
});
doc.documentElement.classList.add('drops');
})();
