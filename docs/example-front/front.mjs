// An example of a site that reads the portal: news, calls, and a call's form from its JSON Schema.
// No build, no library. Everything that came from the portal as text is set as text.

const asked = new URLSearchParams(location.search);
const portal = asked.get("portal") ?? "http://127.0.0.1:8000";
const lang = asked.get("lang") === "ar" ? "ar" : "fr";
const words = {
  fr: { calls: "Appels", form: "Formulaire", news: "Actualités", other: "العربية", none: "—",
        open: "ouvert", upcoming: "à venir", closed: "clos", until: "jusqu'au", yes: "Oui", no: "Non",
        required: "obligatoire" },
  ar: { calls: "طلبات إبداء الاهتمام", form: "الاستمارة", news: "الأخبار", other: "Français", none: "—",
        open: "مفتوح", upcoming: "قريبا", closed: "مغلق", until: "إلى غاية", yes: "نعم", no: "لا",
        required: "إلزامي" },
}[lang];

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== ""));
  return made;
};
const place = (id) => document.getElementById(id);

async function read(path) {
  const answer = await fetch(`${portal}/api/${path}`, { headers: { "Accept-Language": lang } });
  const content = await answer.json();
  if (!answer.ok) throw new Error(content.detail ?? content.title);
  return content;
}

const day = (instant) => new Intl.DateTimeFormat(lang === "ar" ? "ar-MA-u-nu-latn" : "fr-MA",
  { dateStyle: "long", timeStyle: "short", timeZone: "Africa/Casablanca" }).format(new Date(instant));

async function showCalls() {
  const { results } = await read("calls");
  place("calls").replaceChildren(...results.map((call) => element("li", {},
    element("a", { href: call.addresses[lang] ?? "#", textContent: call.title[lang] }),
    ` – ${words[call.state]}, ${words.until} `,
    element("time", { dateTime: call.closes_at, textContent: day(call.closes_at) }))));
  return results.find((call) => call.form !== null && call.state === "open");
}

async function showNews() {
  const { items } = await read(`v2/pages/?type=home.NewsPage&locale=${lang}&limit=5&order=-first_published_at&fields=introduction,picture`);
  place("news").replaceChildren(...items.map((item) => element("li", {},
    element("a", { href: item.meta.html_url, textContent: item.title }),
    element("p", { textContent: item.introduction }),
    item.picture ? element("img", {
      src: item.picture.src, alt: item.picture.alternative, loading: "lazy",
      srcset: item.picture.srcset["image/webp"] ?? "", sizes: "(min-width: 46rem) 44rem, 95vw",
      width: item.picture.width, height: item.picture.height,
    }) : "")));
}

// One control for each kind of property. `name` is the question's code.
function control(name, schema) {
  const options = (schema.items ?? schema).oneOf;
  if (options) {
    const type = schema.type === "array" ? "checkbox" : "radio";
    return element("div", {}, ...options.map((one) => element("label", { className: "choice" },
      element("input", { type, name, value: one.const }), ` ${one.title}`)));
  }
  if (schema.type === "boolean") {
    return element("div", {}, ...["yes", "no"].map((value) => element("label", { className: "choice" },
      element("input", { type: "radio", name, value }), ` ${words[value]}`)));
  }
  if (schema.const === true) return element("input", { type: "checkbox", name, value: "yes" });
  if (schema.readOnly) return element("input", { type: "file", name, multiple: schema.maxItems > 1 });
  if (schema["x-lines"]) return element("textarea", { name, rows: 4, maxLength: schema.maxLength });
  const types = { email: "email", uri: "url", date: "date" };
  return element("input", {
    name, type: schema.pattern ? "text" : types[schema.format] ?? "text", dir: "auto",
    inputMode: ["integer", "number"].includes(schema.type) ? "decimal" : "",
  });
}

function question(name, schema, required) {
  const inner = schema.items?.properties
    ? Object.entries(schema.items.properties).map(([code, one]) =>
      question(`${name}.${code}`, one, schema.items.required.includes(code)))
    : [control(name, schema)];
  const single = inner.length === 1 && inner[0].matches("input, textarea");
  const made = element(single ? "div" : "fieldset", { className: "question" });
  if (single) inner[0].id = `q-${name}`;
  made.append(
    element(single ? "label" : "legend", single ? { htmlFor: `q-${name}` } : {},
      schema.title ?? name, required ? ` (${words.required})` : ""),
    ...(schema.description ? [element("p", { className: "help", textContent: schema.description })] : []),
    ...inner);
  made.dataset.code = name;
  return made;
}

function answer(form, name) {
  return new FormData(form).getAll(name).filter((one) => typeof one === "string" && one !== "");
}

function holds({ question: code, operator, value }, form) {
  // A question that is not asked has no answer.
  if (form.querySelector(`[data-code="${CSS.escape(code)}"]`)?.hidden) return false;
  const given = answer(form, code);
  switch (operator) {
    case "is": return given[0] === value;
    case "is_not": return given.length > 0 && given[0] !== value;
    case "includes": return given.includes(value);
    default: return given.length > 0;
  }
}

async function showForm(call) {
  const form = place("form");
  if (!call) { form.replaceChildren(words.none); return; }
  const schema = await read(`calls/${call.slug}/form?lang=${lang}`);
  place("form-title").textContent = `${words.form} – ${schema.title}`;
  form.replaceChildren(...schema["x-steps"].map((step) => element("section", {},
    element("h3", { textContent: step.title }),
    ...step.questions.map((one) => typeof one === "string"
      ? question(one, schema.properties[one], schema.required.includes(one) || Boolean(
        schema.allOf?.some((rule) => rule.then.required.includes(one))))
      : element("div", {}, element("h4", { textContent: one.explanation.title ?? "" }),
        element("p", { textContent: one.explanation.description ?? "" }))))));
  const refresh = () => {
    for (const [code, one] of Object.entries(schema.properties)) {
      if (!one["x-visible-when"]) continue;
      form.querySelector(`[data-code="${CSS.escape(code)}"]`).hidden =
        !holds(one["x-visible-when"], form);
    }
  };
  form.addEventListener("input", refresh);
  refresh();
}

function frame() {
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === "ar" ? "rtl" : "ltr";
  for (const name of ["calls", "form", "news"]) place(`${name}-title`).textContent = words[name];
  const other = lang === "ar" ? "fr" : "ar";
  const link = new URLSearchParams(asked);
  link.set("lang", other);
  Object.assign(place("switch"), { textContent: words.other, href: `?${link}`, lang: other });
}

frame();
try {
  const [open] = await Promise.all([showCalls(), showNews()]);
  await showForm(open);
  document.body.dataset.ready = "yes";
} catch (error) {
  Object.assign(place("problem"), { textContent: error.message, hidden: false });
}
