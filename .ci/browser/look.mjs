// Looks at a page at several widths, in the light and in the dark: no violation
// that axe can find, no scrolling sideways, nothing asked of the network, every
// link leads somewhere, and the keyboard gets everywhere. Leaves pictures.
//
//     node look.mjs PAGE FOLDER CHROMIUM
import { readFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [page, folder, executablePath] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
await mkdir(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath,
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const faults = [];
for (const [device, width, height] of [["desktop", 1280, 900], ["phone", 390, 844], ["narrow", 320, 640]]) {
  for (const colorScheme of ["light", "dark"]) {
    const name = `${device}-${colorScheme}`;
    const fault = (text) => faults.push(`${name}: ${text}`);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    const tab = await context.newPage();
    tab.on("request", (r) => r.url().startsWith("file:") || fault(`asks for ${r.url()}`));
    tab.on("console", (m) => m.type() === "error" && fault(`console: ${m.text()}`));
    await tab.goto(pathToFileURL(resolve(page)).href);
    await tab.screenshot({ path: `${folder}/${name}.png` });
    for (const id of ["map", "priorities", "flow", "behind"]) {
      await tab.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id);
      await tab.screenshot({ path: `${folder}/${name}-${id}.png` });
    }
    await tab.evaluate(() => scrollTo(0, 0));

    const over = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) fault(`the page is ${over} pixels too wide`);
    const lost = await tab.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')].filter((a) => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map((a) => a.hash));
    if (lost.length) fault(`links lead nowhere: ${[...new Set(lost)].join(" ")}`);
    const twice = await tab.evaluate(() => {
      const seen = new Set();
      return [...document.querySelectorAll("[id]")].map((e) => e.id).filter((id) => seen.size === seen.add(id).size);
    });
    if (twice.length) fault(`ids stand twice: ${twice.join(" ")}`);

    await tab.keyboard.press("Tab");
    const first = await tab.evaluate(() => document.activeElement.className);
    if (first !== "skip") fault(`the first thing that the keyboard reaches is ${first}, not the skip link`);
    await tab.keyboard.press("Enter");
    const skipped = await tab.evaluate(() => document.activeElement.id);
    if (skipped !== "main") fault(`the skip link leads to ${skipped}, not to the report`);

    if (device === "narrow") { // the same page as on a telephone, but for its width
      await context.close();
      continue;
    }
    await tab.evaluate(axe);
    const found = await tab.evaluate(() =>
      window.axe.run(document, { resultTypes: ["violations", "incomplete"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    for (const v of found.violations) {
      fault(`axe ${v.id}: ${v.help}: ${v.nodes.length} places, such as ${v.nodes[0].html.slice(0, 160)}: ${v.nodes[0].failureSummary}`);
    }
    const unclear = found.incomplete.map((v) => v.id).join(", ");
    console.log(`${name}: axe ran ${found.passes.length + found.violations.length} checks, ${found.violations.length} violations${unclear && `; not decided: ${unclear}`}`);
    await context.close();
  }
}
await browser.close();
faults.forEach((f) => console.error(f));
process.exit(faults.length ? 1 : 0);
