// 1.0, docs/decisions/0018-embedding.md
(() => {
const doc = document, name = 'support-form', sheet = new CSSStyleSheet();
if (customElements.get(name)) return;
sheet.replaceSync(`
:host{display:block;min-height:100svh}
:host([mode]:not([mode=inline])){display:contents}
:host([hidden]){display:none}
div{position:relative;min-height:inherit;font-size:max(1rem,16px)}
iframe{display:block;width:100%;border:0}
.wait iframe{opacity:0}
.wait::before{content:"";position:absolute;inset:0;opacity:.08;background:linear-gradient(currentColor 2.8em,#0000 0) 0 0/100% 6em}
i{position:absolute;width:1px;scroll-margin-block:1.5em}
button,header{display:flex;align-items:center;gap:.6em;font:inherit;font-weight:600}
button{border:1px solid #0000;color:inherit;background:none;cursor:pointer}
button:focus-visible{outline:3px solid;outline-offset:-5px}
.l,dialog{position:fixed;font-size:max(1rem,16px);line-height:1.3}
.l{z-index:2147483000;inset-block-end:max(1.25em,env(safe-area-inset-bottom));inset-inline-end:1.25em;max-width:calc(100% - 2.5em);min-height:3.25em;padding:.5em 1.25em;border-radius:2em;color:var(--support-on-brand,#fff);background:var(--support-brand,#2747c7);box-shadow:0 6px 24px -6px #0008}
.l::before{content:"";flex:none;width:22px;height:22px;background:currentColor;clip-path:path("M1 6a4 4 0 014-4h12a4 4 0 014 4v6a4 4 0 01-4 4h-6l-5 5v-5h-1a4 4 0 01-4-4z")}
dialog{inset:0;inset-inline-start:auto;width:min(29em,100%);max-width:none;height:100dvh;max-height:none;margin:0;padding:0;border:0;overflow:hidden;color:CanvasText;background:light-dark(#fff,#16191f)}
dialog[open]{display:grid;grid-template-rows:auto 1fr}
.dialog{inset:0;margin:auto;width:36em;height:min(48em,92dvh);border-radius:.9em}
::backdrop{background:#0e101499}
header{justify-content:space-between;padding:.6em 1.25em;border-bottom:1px solid #8884}
header button{width:2em;height:2em;margin-inline-end:-.4em;justify-content:center;font-size:1.5em;border-radius:.3em}
dialog div{min-height:0}
dialog iframe{height:100%}
dialog div>a{display:block;padding:1.25em}
@media(width<38em){dialog,.dialog{width:100%;height:100dvh;border-radius:0}}
@media(prefers-reduced-motion:no-preference){dialog[open]{animation:s .25s}@keyframes s{from{translate:0 1em;opacity:0}}}`);

const make = (tag, props, ...kids) => {
  const part = Object.assign(doc.createElement(tag), props);
  part.append(...kids);
  return part;
};

customElements.define(name, class extends HTMLElement {
  static observedAttributes = ['src', 'mode', 'lang', 'label', 'close-label', 'theme'];
  #root = this.attachShadow({ mode: 'open' });
  #now;
  #sent;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(make('slot'));
    if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', () => this.#build());
    else this.#build();
  }

  disconnectedCallback() {
    this.#now?.end?.();
    this.#now = null;
  }

  attributeChangedCallback(key) {
    if (this.#now) key === 'theme' ? this.#now.dress?.() : this.#build();
  }

  open() {
    this.#now?.open?.();
  }

  close() {
    this.#now?.close?.();
  }

  #build() {
    const root = this.#root, link = this.querySelector('a'), get = key => this.getAttribute(key);
    const mode = get('mode'), src = get('src') || link?.href, lang = this.closest('[lang]')?.lang;
    const home = new URL(src || 'x:', doc.baseURI), { href, origin } = home;
    this.disconnectedCallback();
    if (!this.isConnected) return;
    this.#now = {};
    if (!/^http/.test(href)) return;
    const text = get('label') || link?.textContent.trim() || 'Contact support', wrap = make('div');
    const emit = (type, detail) => this.dispatchEvent(new CustomEvent(name + ':' + type, { detail, bubbles: true, cancelable: true }));
    let dialog, frame, port, timer, opener;

    const under = part => {
      if (!part) return 'canvas';
      const { backgroundColor, backgroundImage } = getComputedStyle(part);
      return backgroundImage !== 'none' ? '' : /^rgba|\//.test(backgroundColor) ? under(part.parentElement ?? part.getRootNode().host) : backgroundColor;
    };
    const look = () => {
      const ground = under(this), colour = /\d/.test(ground) ? ground : getComputedStyle(this).color, [a, b] = colour.match(/[\d.]+/g);
      return (/^rgb/.test(colour) ? b / 255 : a > 1 ? a / 100 : a) > .5 === (colour === ground) ? 'light' : 'dark';
    };
    const theme = () => /^(light|dark)$/.test(get('theme')) ? get('theme') : look();
    const fits = () => dialog || theme() === look() ? under(dialog ?? this) : '';
    const dress = focus => {
      (dialog ?? wrap).style.colorScheme = theme();
      port?.postMessage({ theme: theme(), ground: fits(), focus });
    };
    const focus = () => {
      if (!dialog?.open || wrap.className || root.activeElement === frame) return;
      frame.focus();
      dress(1);
    };
    const fit = height => {
      if (dialog) return;
      frame.style.height = height + 'px';
      this.style.minHeight = 0;
    };
    const close = () => dialog?.close();

    const hear = {
      close,
      ready({ form, lang }) {
        clearTimeout(timer);
        wrap.className = '';
        dress();
        focus();
        emit('ready', { form, lang });
      },
      resize: ({ height }) => fit(+height),
      reveal({ top, height }) {
        if (dialog) return;
        const mark = make('i');
        mark.style.cssText = `top:${top}px;height:${Math.min(height, 160)}px`;
        wrap.append(mark);
        mark.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion)').matches ? 'instant' : 'smooth' });
        mark.remove();
      },
      error: ({ count }) => emit('error', { count }),
      submit: ({ ref, ticket, state, done }) => {
        if (this.#sent !== (this.#sent = ref + ticket) && emit('submit', { ref, ticket, state }) && /^http/.test(done)) location = done;
      },
    };

    const load = () => {
      const asked = { embed: 'inline', theme: theme(), room: dialog ? 'panel' : fits() ? 'bare' : '', lang: home.searchParams.get('lang') ?? lang ?? '' };
      for (const key in asked) home.searchParams.set(key, asked[key]);
      frame = make('iframe', { title: text, allow: 'clipboard-write', referrerPolicy: 'origin', loading: 'lazy' });
      frame.onload = () => {
        const { port1, port2 } = new MessageChannel();
        let prefill;
        try {
          prefill = JSON.parse(this.prefill ? JSON.stringify(this.prefill) : get('prefill'));
        } catch { }
        port = port1;
        port.onmessage = ({ data }) => hear[data.type]?.(data);
        frame.contentWindow.postMessage({ type: name + ':connect', v: 1, theme: theme(), panel: !!dialog, lang, page: location.origin + location.pathname, prefill }, origin, [port2]);
        clearTimeout(timer);
        timer = setTimeout(() => {
          const way = make('a', { href, target: '_blank' }, text);
          fit(port = 0);
          wrap.className = '';
          wrap.replaceChildren(link && !dialog ? make('slot') : way);
          emit('blocked');
        }, 4000);
      };
      frame.src = home;
      wrap.className = 'wait';
      wrap.append(frame);
    };

    const click = event => {
      const way = event.composedPath()[0].closest?.('a,button');
      if (!way || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || way.target || !this.contains(way) && way.href !== href) return;
      event.preventDefault();
      open(way);
    };
    const open = way => {
      if (!dialog || dialog.open) return;
      opener = way ?? doc.activeElement;
      frame || load();
      dress();
      dialog.showModal();
      emit('open');
      focus();
    };
    const end = () => {
      clearTimeout(timer);
      close();
      doc.removeEventListener('click', click);
    };

    if (/^(launcher|drawer|dialog)$/.test(mode)) {
      dialog = make('dialog', {
        className: mode,
        ariaLabel: text,
        onclick: event => event.target === dialog && close(),
        onclose() {
          opener?.focus();
          emit('close');
        },
      }, make('header', {}, text, make('button', { ariaLabel: get('close-label') || 'Close', onclick: close }, '×')), wrap);
      root.replaceChildren(mode === 'launcher' ? make('button', { className: 'l', onclick() { open(this) } }, text) : make('slot'), dialog);
      doc.addEventListener('click', click);
    } else {
      root.replaceChildren(wrap);
      load();
    }
    this.#now = { open, close, dress, end };
    dress();
  }
});
})();
