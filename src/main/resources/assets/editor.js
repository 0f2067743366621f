// editor.js: comfort for the box in which a form is edited; the page works without it.
(() => {
  const doc = document, text = doc.getElementById('text'), verdict = doc.getElementById('verdict');

  // a fault leads to its line; columns are counted as the check does, in characters and not in UTF-16 units
  doc.addEventListener('click', event => {
    const link = event.target.closest?.('[data-line]');
    if (!link) return;
    event.preventDefault();
    const lines = text.value.split('\n'), at = Math.min(link.dataset.line, lines.length) - 1;
    const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
    const before = [...lines[at]].slice(0, link.dataset.column - 1).join('').length;
    text.focus();
    text.setSelectionRange(start + (before < lines[at].length ? before : 0), start + lines[at].length);
    text.scrollTop = (at - 3) * parseFloat(getComputedStyle(text).lineHeight);
  });

  // what the check said is of a text that is gone
  const unchecked = event => {
    if (event.detail?.ctx?.sourceElement !== text) return;
    verdict.textContent = verdict.dataset.unchecked;
    doc.getElementById('found').replaceChildren();
  };
  doc.addEventListener('htmx-response-error', unchecked);
  doc.addEventListener('htmx-error', unchecked);

  // nobody leaves behind unawares what is not published
  let sent = false;
  text.form.addEventListener('submit', event => sent = event.submitter?.formTarget !== '_blank');
  addEventListener('pageshow', () => sent = false);
  addEventListener('beforeunload', event => {
    if (!sent && (text.value !== text.defaultValue || text.hasAttribute('data-unsaved'))) event.preventDefault();
  });
})();
