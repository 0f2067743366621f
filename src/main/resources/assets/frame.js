// docs/decisions/0018-embedding.md
(() => {
const doc = document, me = doc.currentScript.dataset, root = doc.documentElement, wanted = new Map();
let port, tall, told, shown;

const all = selector => [...doc.querySelectorAll(selector)];
const say = (type, more) => port?.postMessage({ type, ...more });
const size = () => {
  const height = Math.ceil(doc.body.getBoundingClientRect().height);
  if (height !== tall) say('resize', { height: tall = height });
};
const reveal = part => {
  const { top, height } = (part.closest('.field') ?? part).getBoundingClientRect();
  say('reveal', { top, height });
};

const fill = () => wanted.forEach((value, name) => {
  const fields = all('#request [data-prefill]').filter(field => field.name === name && !/^(checkbox|file)$/.test(field.type));
  const radio = fields[0]?.type === 'radio', field = radio ? fields.find(field => field.value === value) : fields[0];
  if (!fields[0] || !wanted.delete(name) || !field || fields.some(field => radio ? field.checked : field.value)) return;
  field[radio ? 'checked' : 'value'] = value;
  if (field.selectedIndex < 0) field.selectedIndex = 0;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
});

const look = () => {
  const [done] = all('[data-ref]'), [bad] = all('#summary'), [focus] = all('[data-focus]');
  fill();
  const { ref, ticket = null } = done?.dataset ?? {}, news = done ? ref + ticket : bad;
  if (news && news !== told) say(done ? 'submit' : 'error', { ref, ticket, state: ticket ? 'created' : 'pending', count: all('#summary li').length, done: all('[data-done]')[0]?.href });
  told = news;
  if (focus && focus !== shown) reveal(shown = focus);
};

const hear = ({ theme, ground, prefill, focus }) => {
  if (/^(light|dark)$/.test(theme)) root.dataset.theme = theme;
  doc.body.style.backgroundColor = ground;
  if (!all('#summary,#note')[0]) for (const name in prefill) wanted.set(name, String(prefill[name]));
  fill();
  if (focus) requestAnimationFrame(() => doc.activeElement === doc.body && matchMedia('(pointer:fine)').matches && all('[data-focus],#request :is(input,select,textarea):not([type=hidden],[tabindex])')[0]?.focus());
};

const connect = ({ source, origin, data, ports }) => {
  if (source !== parent || ![location.origin, ...me.origins.split(' ')].includes(origin) || data?.type !== 'support-form:connect' || data.v !== 1 || !ports[0] || !doc.body) return;
  removeEventListener('message', connect);
  port = ports[0];
  port.onmessage = event => hear(event.data);
  data.panel || root.classList.add('flow');
  const [page] = all('[name=_page]');
  if (page && String(data.page).startsWith(origin + '/')) page.value = data.page;
  say('ready', { form: me.form, lang: root.lang });
  hear(data);
  new ResizeObserver(size).observe(doc.body);
  new MutationObserver(look).observe(doc.body, { childList: true, subtree: true });
  size();
  look();
};
if (parent !== self) addEventListener('message', connect);

addEventListener('keydown', event => event.key === 'Escape' && !event.isComposing && say('close'));
addEventListener('keyup', ({ key, target }) => key === 'Tab' && target !== doc.body && reveal(target));
addEventListener('click', event => {
  const link = event.target.closest('#summary a');
  if (link) reveal(all(link.hash)[0]);
});
})();
