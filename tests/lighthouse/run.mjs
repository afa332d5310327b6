// Audits the pages given as a JSON list of {address, indexed} on standard input, on a phone; a JSON
// line for each. A page that asks not to be indexed is not marked down for it. Run by scores.py.
// CHROME_PATH names the browser.
import { readFileSync } from "node:fs";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const pages = JSON.parse(readFileSync(0, "utf8"));
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
  "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync"];
const chrome = await chromeLauncher.launch({ chromeFlags });
const settings = {
  port: chrome.port,
  output: "json",
  logLevel: "error",
  onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
  skipAudits: ["full-page-screenshot", "screenshot-thumbnails", "final-screenshot"],
};

try {
  for (const { address, indexed } of pages) {
    const skipAudits = settings.skipAudits.concat(indexed ? [] : ["is-crawlable"]);
    const { lhr } = await lighthouse(address, { ...settings, skipAudits });
    const scores = {}, lacking = [];
    for (const [name, category] of Object.entries(lhr.categories)) {
      scores[name] = Math.round((category.score ?? 0) * 100);
      for (const { id, weight } of category.auditRefs) {
        const { score, displayValue, details } = lhr.audits[id];
        if (weight > 0 && score !== null && score < 1) {
          const where = (details?.items ?? []).slice(0, 3)
            .map((item) => item.node?.selector ?? item.url ?? item.source ?? "");
          lacking.push({ category: name, id, score, displayValue, where });
        }
      }
    }
    console.log(JSON.stringify({ address, scores, lacking, error: lhr.runtimeError?.message }));
  }
} finally {
  await chrome.kill();
}
