// Sends each file by itself, with its progress, and again on request. Without it files go with the
// step's form.
"use strict";

(() => {
  const form = document.querySelector("form[data-draft]");
  if (!form || !window.htmx) return;
  const queue = [];
  let sending = null, leaving = null;

  const element = (name, attributes, text = "") => {
    const made = Object.assign(document.createElement(name), attributes);
    made.textContent = text;
    return made;
  };

  function add(field, file) {
    const key = field.closest("[data-question]").dataset.question;
    const row = element("li", { className: "uploads__item" });
    const upload = { key, file, row, address: field.dataset.files, bar: element("progress", { max: 1, value: 0 }), words: element("span", { className: "uploads__words" }) };
    upload.bar.setAttribute("aria-label", file.name);
    row.append(element("bdi", {}, file.name), upload.bar, upload.words);
    document.getElementById(`uploads-${key}`).append(row);
    if (file.size > Number(form.dataset.limit)) refuse(upload, form.dataset.large);
    else start(upload);
  }

  function start(upload) {
    queue.push(upload);
    if (!sending) next();
  }

  function next() {
    sending = queue.shift();
    if (!sending) {
      if (leaving) form.requestSubmit(leaving);
      return;
    }
    const upload = sending, request = new XMLHttpRequest(), body = new FormData();
    body.append("file", upload.file);
    request.open("POST", upload.address);
    request.setRequestHeader("X-CSRFToken", form.elements.csrfmiddlewaretoken.value);
    request.upload.onprogress = ({ loaded, total }) => { upload.bar.value = loaded / total; };
    request.onload = () => {
      if (request.getResponseHeader("X-Saved")) {
        upload.row.remove();
        show(upload.key, request.responseText);
      } else if (request.status === 422) {
        upload.row.firstElementChild.remove(); // the refusal names the file
        refuse(upload, request.responseText);
      } else if (request.status === 409) refuse(upload, form.dataset.closed);
      else if (request.status === 503 && request.getResponseHeader("Content-Type").startsWith("text/plain")) fail(upload, request.responseText);
      else fail(upload);
    };
    request.onerror = () => fail(upload);
    request.onloadend = next;
    request.send(body);
  }

  function show(key, fragments) {
    htmx.swap(document.body, fragments, { swapStyle: "none" });
    document.getElementById(`q-${key}`)?.focus();
  }

  function refuse(upload, words) {
    upload.bar.remove();
    upload.row.classList.add("uploads__item--refused");
    upload.words.textContent = words;
  }

  function fail(upload, words = form.dataset.unsent) {
    upload.bar.value = 0;
    upload.words.textContent = words;
    const again = element("button", { type: "button", className: "button button--quiet" }, form.dataset.again);
    again.onclick = () => {
      again.remove();
      upload.words.textContent = "";
      start(upload);
    };
    upload.row.append(again);
  }

  async function remove(button, field) {
    const key = field.closest("[data-question]").dataset.question;
    const body = new URLSearchParams({ remove: button.dataset.remove });
    const headers = { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value };
    const answer = await fetch(field.dataset.files, { method: "POST", body, headers }).catch(() => null);
    if (answer?.headers.get("X-Saved")) show(key, await answer.text());
    else form.requestSubmit(button);
  }

  form.addEventListener("change", ({ target }) => {
    const field = target.type === "file" && target.closest("[data-files]");
    if (!field) return;
    const files = [...target.files];
    target.value = "";
    document.querySelectorAll(`#uploads-${CSS.escape(field.closest("[data-question]").dataset.question)} .uploads__item--refused`).forEach((row) => row.remove());
    files.forEach((file) => add(field, file));
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-remove]");
    if (!button || button.dataset.asked) return;
    event.preventDefault();
    button.dataset.asked = "1";
    remove(button, button.closest("[data-files]"));
  });
  // Going on waits for the file that is on its way.
  form.addEventListener("submit", (event) => {
    if (!sending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leaving = event.submitter;
  }, true);
  addEventListener("beforeunload", (event) => { if (sending) event.preventDefault(); });
})();
