// Arabic typed in a French admin runs from right to left, and French in an Arabic one from left to
// right: each field takes the direction of its own text, those that the editors add later included.
(() => {
  const TYPED = 'input:not([type]), input[type="text"], input[type="search"], textarea';
  const mark = (root) => {
    if (root.matches?.(TYPED) && !root.dir) root.dir = 'auto';
    root.querySelectorAll?.(TYPED).forEach((field) => {
      if (!field.dir) field.dir = 'auto';
    });
  };
  mark(document);
  new MutationObserver((changes) => {
    changes.forEach((change) => change.addedNodes.forEach(mark));
  }).observe(document.body, { childList: true, subtree: true });
})();
