// The content checks follow what is on screen: the editor's form is judged a moment after each
// change, and the number of points to mend stands beside the button that publishes.
(() => {
  const panel = document.querySelector('[data-findings]');
  const form = document.querySelector('[data-edit-form]');
  if (!panel || !form) return;
  const result = panel.querySelector('[data-findings-result]');
  const count = document.querySelector('[data-findings-count]');
  const PAUSE = 1500;
  let timer, asked;

  const tell = () => {
    const told = result.querySelector('[data-findings-summary]');
    if (!count || !told) return;
    count.textContent = told.dataset.findingsSummary;
    count.classList.toggle('findings-count--must', told.dataset.findingsMust !== '0');
    count.hidden = false;
  };
  const judge = async () => {
    asked?.abort();
    asked = new AbortController();
    const body = new FormData(form);
    try {
      const answer = await fetch(panel.dataset.findings, { method: 'POST', body, signal: asked.signal });
      if (!answer.ok) return;
      result.innerHTML = await answer.text();
      tell();
    } catch (error) {
      if (error.name !== 'AbortError') throw error;
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(judge, PAUSE);
  };
  const open = () => {
    const toggle = document.querySelector('[data-side-panel-toggle="checks"]');
    if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
  };
  const goTo = (event) => {
    const link = event.target.closest('[data-findings-path]');
    if (!link) return;
    const steps = link.dataset.findingsPath.split('.');
    let place = form;
    for (const step of steps) {
      place = place.querySelector(`[data-contentpath="${CSS.escape(step)}"]`) ?? place;
    }
    if (place === form) return;
    event.preventDefault();
    place.scrollIntoView({ block: 'center' });
    place.querySelector('input:not([type="hidden"]), textarea, [contenteditable="true"], select')?.focus();
  };
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  new MutationObserver(soon).observe(form, { childList: true, subtree: true });
  panel.addEventListener('click', goTo);
  count?.addEventListener('click', open);
  tell();
})();
