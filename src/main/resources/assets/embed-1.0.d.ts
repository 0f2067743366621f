// <support-form>, as embed.js 1.0 defines it. What everything means: docs/embedding.md.

export interface SupportFormReady {
  /** The form's id, such as `contact`. */
  form: string;
  /** The language that the form is shown in, such as `pt-BR`. */
  lang: string;
}

export interface SupportFormError {
  /** How many answers there are to mend. */
  count: number;
}

export interface SupportFormSubmit {
  /** What people read aloud, such as `7Q4M-K2XD`. */
  ref: string;
  /** As the help desk gave it; `null` until it has. */
  ticket: string | null;
  /** `pending` until there is a ticket; the event then comes once more. */
  state: 'created' | 'pending';
}

export interface SupportFormEvents {
  'support-form:ready': CustomEvent<SupportFormReady>;
  'support-form:error': CustomEvent<SupportFormError>;
  /** `preventDefault()` keeps the page from going to the form's `done` address. */
  'support-form:submit': CustomEvent<SupportFormSubmit>;
  'support-form:open': CustomEvent<undefined>;
  'support-form:close': CustomEvent<undefined>;
  'support-form:blocked': CustomEvent<undefined>;
}

export interface SupportFormAttributes {
  /** The form's address; default: that of the first link inside. */
  src?: string;
  mode?: 'inline' | 'launcher' | 'drawer' | 'dialog';
  theme?: 'light' | 'dark';
  lang?: string;
  label?: string;
  'close-label'?: string;
  /** A JSON object of texts by field name. */
  prefill?: string;
}

export interface SupportFormElement extends HTMLElement {
  /** Texts by field name; goes before the attribute, and is read whenever a page loads in the frame. */
  prefill?: Record<string, string | number>;
  open(): void;
  close(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'support-form': SupportFormElement;
  }
  interface GlobalEventHandlersEventMap extends SupportFormEvents {}
}
