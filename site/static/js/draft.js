// Saves each answer a moment after it was typed; without it the step's buttons do.
"use strict";

(() => {
  const form = document.querySelector("form[data-draft]");
  const said = document.getElementById("saved");
  if (!form || !window.htmx) return;
  const PAUSE = 800, RETRY = 2000, LONGEST = 60000, LOOK = 20000, LINGER = 3000;
  const answers = new Map();
  let leaving = false, going = "";

  const on = (name, act) => document.body.addEventListener(name, act);
  const byId = (id) => document.getElementById(id);
  const place = (key) => byId(`asked-${key}`);
  const token = () => form.elements.csrfmiddlewaretoken;
  const belongs = (name, key) => name === "page" || name === `b-${key}` || name === `q-${key}` || /[-_]/.test(name.startsWith(`q-${key}`) && name[key.length + 2]);
  const isDirty = (answer) => Boolean(answer) && answer.typed > answer.saved;
  const dirty = () => [...answers].filter(([, answer]) => isDirty(answer));

  function answerOf(target) {
    const asked = target.closest?.("[data-question]");
    if (!asked || target.type === "file" || !target.name || "plain" in target.dataset) return null;
    const key = asked.dataset.question;
    if (!answers.has(key)) answers.set(key, { key, typed: 0, saved: 0, sending: 0, wait: 0 });
    return answers.get(key);
  }

  function schedule(answer, pause) {
    clearTimeout(answer.timer);
    answer.timer = setTimeout(send, pause, answer);
  }

  function send(answer) {
    clearTimeout(answer.timer);
    if (leaving || answer.sending || !place(answer.key)) return;
    answer.sending = answer.typed;
    htmx.trigger(place(answer.key), "save-answer");
  }

  function typed(event) {
    const answer = answerOf(event.target);
    if (!answer) return;
    answer.typed += 1;
    answer.wait = 0;
    answer.typing = event.type === "input";
    schedule(answer, answer.typing ? PAUSE : 50);
  }

  function done(answer, request) {
    const sent = answer.sending;
    answer.sending = 0;
    if (request.getResponseHeader("X-Saved")) {
      answer.saved = Math.max(answer.saved, sent);
      answer.wait = 0;
      mark(place(answer.key));
      if (isDirty(answer)) schedule(answer, PAUSE);
      else if (!dirty().length) go();
    } else if (request.status === 409) {
      said.textContent = form.dataset.closed;
    } else {
      said.textContent = form.dataset.retrying;
      answer.typed = Math.max(answer.typed, answer.saved + 1);
      answer.wait = Math.min(answer.wait ? answer.wait * 2 : RETRY, LONGEST);
      schedule(answer, answer.wait);
      if (request.status === 403 || request.status === 200) renew();
    }
  }

  // Someone who signed in again in another window has a new token.
  async function renew() {
    const page = await fetch(location.href).then((answer) => answer.text(), () => "");
    const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("form[data-draft] [name=csrfmiddlewaretoken]");
    if (fresh) token().value = fresh.value;
  }

  // Tells the inputs of a question what the places of its errors hold now.
  function mark(asked) {
    asked.querySelectorAll(".field__errors").forEach((slot) => {
      const name = slot.id.slice(0, -"-slot".length), wrong = Boolean(slot.firstElementChild), input = byId(name);
      slot.closest(".field")?.classList.toggle("field--invalid", wrong);
      if (!input) return;
      const texts = [`${name}-help`, `${name}-error`].filter(byId).join(" ");
      if (texts) input.setAttribute("aria-describedby", texts);
      else input.removeAttribute("aria-describedby");
      if (wrong && input.matches("input, select, textarea")) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    });
  }

  function flush() {
    if (leaving) return;
    dirty().forEach(([key]) => {
      const body = new URLSearchParams([...new FormData(form)].filter(([name]) => belongs(name, key)));
      fetch(place(key).getAttribute("data-hx-post"), { method: "POST", body, keepalive: true, headers: { "X-CSRFToken": token().value } }).catch(() => {});
    });
  }

  // A link waits a little for what was just typed, so that the next page shows it.
  function go() {
    const address = going;
    going = "";
    if (address) location.href = address;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.target || link.hasAttribute("download") || link.getAttribute("href").startsWith("#") || !dirty().length) return;
    event.preventDefault();
    going = link.href;
    dirty().forEach(([, answer]) => schedule(answer, 0));
    setTimeout(go, LINGER);
  });

  const retry = () => dirty().forEach(([, answer]) => schedule(answer, 0));
  const look = () => { if (!document.hidden && !leaving) htmx.trigger(byId("news"), "look"); };

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", () => { leaving = true; });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-hide]");
    if (!button) return;
    button.dataset.hide.trim().split(" ").map(place).forEach((asked) => { asked.hidden = true; asked.replaceChildren(); });
    button.closest(".notice").remove();
  });

  on("htmx:configRequest", ({ detail }) => {
    const key = detail.elt.dataset.question;
    if (!form.contains(detail.elt)) return;
    const wanted = (name) => (key ? belongs(name, key) : /^(page$|b-)/.test(name));
    [...detail.formData.keys()].forEach((name) => wanted(name) || detail.formData.delete(name));
    if (!key) return;
    detail.headers["X-CSRFToken"] = token().value;
    if (answers.get(key).typing) detail.formData.set("typing", "1");
  });
  on("htmx:afterRequest", ({ detail }) => {
    const answer = answers.get(detail.elt.dataset.question);
    if (answer?.sending) done(answer, detail.xhr);
  });
  // What is being edited is never replaced; what is already said is not said again.
  on("htmx:oobBeforeSwap", ({ detail }) => {
    const { target, fragment } = detail, key = target.dataset.question;
    if (key) detail.shouldSwap = !isDirty(answers.get(key)) && !target.querySelector("textarea:focus, select:focus, input:not([type=file]):focus");
    else if (target.id.startsWith("news-")) detail.shouldSwap = target.textContent.trim() !== fragment.textContent.trim();
  });

  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => (document.hidden ? flush() : (retry(), look())));
  addEventListener("pageshow", () => { leaving = false; retry(); });
  addEventListener("online", retry);
  addEventListener("beforeunload", (event) => { if (!leaving && dirty().some(([, answer]) => answer.wait)) event.preventDefault(); });
  setInterval(look, LOOK);
})();
