// Suggests communes while a name is typed: an ARIA combobox over a field that works without it.
"use strict";

const SHORTEST = 2;
const PAUSE = 180;

class CommunePicker {
  constructor(root) {
    this.root = root;
    this.input = root.querySelector("input[type=text]");
    this.chosenFor = root.querySelector(`[name="${this.input.name}_for"]`);
    this.list = this.element("ul", { id: `${this.input.id}_list`, role: "listbox", hidden: "", "aria-label": root.dataset.listed });
    this.list.className = "commune-picker__list";
    this.status = this.element("p", { role: "status" });
    this.status.className = "visually-hidden";
    this.input.after(this.list, this.status);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id })) {
      this.input.setAttribute(name, value);
    }
    this.active = -1;
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")));
  }

  element(name, attributes) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  get options() {
    return [...this.list.children];
  }

  typed() {
    clearTimeout(this.timer);
    this.asking?.abort();
    const text = this.input.value.trim();
    if (text.length < SHORTEST) this.close();
    else this.timer = setTimeout(() => this.ask(text), PAUSE);
  }

  async ask(text) {
    this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.root.dataset.suggestions}?q=${encodeURIComponent(text)}`, { signal: this.asking.signal });
      if (answer.ok && document.activeElement === this.input) this.show((await answer.json()).communes);
    } catch {
      this.close(); // offline: the form itself finds the commune
    }
  }

  show(communes) {
    this.list.replaceChildren(...communes.map(({ code, label }, place) => {
      const option = this.element("li", { role: "option", id: `${this.list.id}_${place}`, "aria-selected": "false", "data-code": code, dir: "auto" });
      option.textContent = label;
      return option;
    }));
    this.status.textContent = communes.length ? `${communes.length} — ${this.root.dataset.listed}` : this.root.dataset.none;
    this.open(communes.length > 0);
  }

  open(yes) {
    this.list.hidden = !yes;
    this.input.setAttribute("aria-expanded", String(yes));
    this.mark(-1);
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.open(false);
  }

  mark(place) {
    this.active = place;
    this.options.forEach((option, each) => option.setAttribute("aria-selected", String(each === place)));
    const option = this.options[place];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  key(event) {
    const last = this.options.length - 1;
    if (this.list.hidden || last < 0) return;
    if (event.key === "ArrowDown") this.mark(this.active < last ? this.active + 1 : 0);
    else if (event.key === "ArrowUp") this.mark(this.active > 0 ? this.active - 1 : last);
    else if (event.key === "Enter" && this.active >= 0) this.choose(this.options[this.active]);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  choose(option) {
    if (!option) return;
    this.input.value = option.textContent;
    this.chosenFor.value = option.textContent;
    this.code().value = option.dataset.code;
    this.close();
    this.status.textContent = option.textContent;
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  code() {
    const name = `${this.input.name}_code`;
    this.root.querySelector(".commune-picker__choices")?.remove();
    const found = this.root.querySelector(`[name="${name}"]`);
    if (found) return found;
    const made = this.element("input", { type: "hidden", name });
    this.root.append(made);
    return made;
  }
}

function enhance(part) {
  part.querySelectorAll("[data-commune-picker]:not([data-enhanced])").forEach((root) => {
    root.dataset.enhanced = "1";
    new CommunePicker(root);
  });
}

enhance(document);
// A question that opens later brings its own.
document.addEventListener("htmx:load", (event) => enhance(event.detail.elt.parentElement ?? document));
