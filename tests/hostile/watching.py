"""A browser that tells when a text ran, or stood on a page as more than text."""

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page

from tests.hostile.payloads import MARK

# Called by a payload that runs, in a page or in a frame of it; told by the browser itself where
# the policy stopped one.
LISTEN = f"""
window.{MARK.removesuffix("()")} = () => window.tellOfHarm("ran: " + location.pathname);
document.addEventListener("securitypolicyviolation", (event) =>
  window.tellOfHarm("stopped by the policy: " + event.violatedDirective + " " + event.blockedURI
    + " " + event.sample));
"""
# Every element that only a payload can have made, whether or not something kept it from running.
LOOK = """(mark) => {
  const links = ["href", "src", "action", "formaction", "data", "xlink:href", "srcdoc", "content"];
  const found = [];
  for (const one of document.querySelectorAll("*")) {
    const kind = one.getAttribute("type") || "";
    const runs = one.tagName === "STYLE" || (one.tagName === "SCRIPT" && !kind.includes("json"));
    let harm = runs && one.textContent.includes(mark);
    for (const { name, value } of one.attributes) {
      const flat = value.toLowerCase().replace(/\\s/g, "");
      const acts = name.startsWith("on") || name === "style";
      harm ||= name.includes(mark) || (acts && value.includes(mark));
      harm ||= links.includes(name) && flat.startsWith("javascript:") && flat.length > 13;
      harm ||= name === "srcdoc" && value.includes(mark);
    }
    if (harm) found.push(one.outerHTML.slice(0, 200));
  }
  return found;
}"""


@dataclass
class Watched:
    """A reader's browser with everything remembered that should not happen in it."""

    context: BrowserContext
    harm: list[str] = field(default_factory=list)
    page: Page = field(init=False)

    def __post_init__(self) -> None:
        self.context.expose_function("tellOfHarm", lambda told: self.harm.append(told))
        self.context.add_init_script(LISTEN)
        self.page = self.context.new_page()
        self.page.on("console", self._console)
        self.page.on("dialog", self._dialog)

    def _console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or MARK in message.text:
            self.harm.append(f"{self.page.url}: {message.text}")

    def _dialog(self, dialog: Dialog) -> None:
        self.harm.append(f"{self.page.url}: dialog {dialog.message}")
        dialog.dismiss()

    def look(self) -> int:
        """Note what harm stands on the page; return how often a payload is shown as text."""
        found = self.page.evaluate(LOOK, MARK)
        self.harm += [f"{self.page.url}: {one}" for one in found]
        return int(self.page.content().count(MARK.removesuffix("()")))
