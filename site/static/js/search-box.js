// Suggestions under the search box: an ARIA combobox. htmx brings the options, this moves among them.
"use strict";

class SearchBox {
  constructor(root) {
    this.root = root;
    this.input = root.querySelector("input");
    this.list = root.querySelector("ul");
    this.status = root.querySelector("[role=status]");
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", root.dataset.listed);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id })) {
      this.input.setAttribute(name, value);
    }
    this.active = -1;
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.open(false));
    this.input.addEventListener("htmx:beforeRequest", (event) => {
      if (this.input.value.trim().length < 2) { event.preventDefault(); this.open(false); }
    });
    this.list.addEventListener("htmx:afterSwap", () => this.listed());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  listed() {
    const found = this.options.length;
    this.status.textContent = found ? `${found} — ${this.root.dataset.listed}` : this.root.dataset.none;
    this.open(found > 0 && document.activeElement === this.input);
  }

  open(yes) {
    this.list.hidden = !yes;
    this.input.setAttribute("aria-expanded", String(yes));
    this.mark(-1);
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
    else if (event.key === "Enter" && this.active >= 0) this.go(this.options[this.active]);
    else if (event.key === "Escape") this.open(false);
    else return;
    event.preventDefault();
  }

  go(option) {
    if (option) window.location.assign(option.dataset.url);
  }
}

document.querySelectorAll("[data-search-box]").forEach((root) => new SearchBox(root));
