/* A security key is asked for when its form is sent, and its answer goes with the form. */
(() => {
  const form = document.querySelector("form[data-webauthn]");
  if (!form) return;
  const show = (what) => { form.querySelector(what).hidden = false; };
  if (!window.webauthnJSON || !window.webauthnJSON.supported()) {
    show("[data-unsupported]");
    form.querySelector("button[type=submit]").disabled = true;
    return;
  }
  form.addEventListener("submit", async (event) => {
    const name = form.elements.name;
    if (name && !name.value.trim()) return;
    event.preventDefault();
    form.querySelector("[data-problem]").hidden = true;
    try {
      const options = JSON.parse(form.dataset.options);
      const answer = await window.webauthnJSON[form.dataset.webauthn](options);
      form.elements.credential.value = JSON.stringify(answer);
      form.submit();
    } catch {
      show("[data-problem]");
    }
  });
})();
