// The side-by-side editor: each text says its language and direction, whatever is drawn later.
(() => {
  const editor = document.querySelector('.parity-editor');
  if (!editor) return;
  const { source, target, heading, publish, more } = editor.dataset;
  const say = (node, language) => {
    if (node.lang === language) return;
    node.lang = language;
    node.dir = language === 'ar' ? 'rtl' : 'ltr';
  };
  const mark = () => {
    editor.querySelectorAll('.js-translation-editor li > p').forEach((node) => say(node, source));
    editor
      .querySelectorAll('.js-translation-editor li > p + div :is(p, textarea)')
      .forEach((node) => say(node, target));
    const title = editor.querySelector('.js-translation-editor section > div > h3');
    if (title && title.textContent !== heading) title.textContent = heading;
    const button = editor.querySelector('button[value="publish"] em');
    if (button && !button.closest('[disabled]') && button.textContent !== publish) button.textContent = publish;
    const toggle = editor.querySelector('.js-translation-editor .w-dropdown__toggle .w-sr-only');
    if (toggle && toggle.textContent !== more) toggle.textContent = more;
  };
  mark();
  new MutationObserver(mark).observe(editor, { childList: true, subtree: true });
})();
