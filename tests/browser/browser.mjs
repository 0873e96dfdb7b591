// A browser whose network is cut, and what is asked of every page in it.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  .find((path) => path && existsSync(path));

export async function start() {
  if (!executablePath) throw new Error("no browser: apt-get install chromium, or name one in CHROMIUM");
  // Playwright starts it headless with a new, empty profile.
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath, args });
}

/// Opens a file; `complaints` fills with requests to anywhere else, errors and what the policy forbids.
export async function open(browser, file, options = {}) {
  const context = await browser.newContext({ offline: true, acceptDownloads: true, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints = [];
  const address = pathToFileURL(file).href;
  await page.route("**/*", (route) => {
    const asked = route.request().url();
    if (asked === address || asked.startsWith("blob:") || asked.startsWith("data:")) return route.continue();
    complaints.push(`a request to ${asked}`);
    return route.abort();
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  if (file.endsWith(".html") && options.javaScriptEnabled !== false) await page.waitForSelector("html.js", { state: "attached" });
  return { page, complaints, close: () => context.close() };
}

/// What axe finds, a line each.
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }));
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/// Opens everything that can be folded; of the tables of numbers, which are made when they are opened, the first.
export const unfold = (page) => page.evaluate(async () => {
  const isEmpty = (details) => details.childElementCount < 2;
  const empty = [...document.querySelectorAll("details")].filter(isEmpty);
  document.querySelectorAll("details").forEach((details) => { details.open = !isEmpty(details) || details === empty[0]; });
  await new Promise((done) => { setTimeout(done, 50); });
});

/// Texts and pictures that are not whole on the screen, a line each.
export const cut = (page) => page.evaluate(() => {
  const found = [];
  const name = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} “${element.textContent.trim().slice(0, 60)}”`;
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const scrolls = (element) => element.closest(".scroll, .picture");
  const isHidden = (element) => element.closest(".hidden, .skip, .tip, template, script, style")
    || getComputedStyle(element).clipPath !== "none" || element.getClientRects().length === 0;
  for (const element of document.querySelectorAll("body *:not(svg *)")) {
    if (isHidden(element)) continue;
    const style = getComputedStyle(element);
    const { left, right } = element.getBoundingClientRect();
    if (!scrolls(element) && (left < -0.5 || right > width + 0.5)) found.push(`beyond the edge: ${name(element)}`);
    const clips = style.overflowX === "hidden" || style.overflowX === "clip" || style.textOverflow === "ellipsis";
    if (clips && element.scrollWidth > element.clientWidth + 1) found.push(`cut at the right: ${name(element)}`);
  }
  // What is wider than its place can be scrolled, with the keyboard too.
  for (const box of document.querySelectorAll(".scroll, .picture")) {
    if (box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1 && box.tabIndex !== 0) found.push(`not to be scrolled: ${name(box)}`);
  }
  // Every mark and letter of a picture lies on its sheet.
  for (const svg of document.querySelectorAll("figure svg")) {
    if (svg.getClientRects().length === 0) continue;
    const { width, height } = svg.viewBox.baseVal;
    for (const text of svg.querySelectorAll("text")) {
      const box = text.getBBox();
      if (box.x < -0.5 || box.x + box.width > width + 0.5 || box.y < -0.5 || box.y + box.height > height + 0.5) {
        found.push(`off the sheet: “${text.textContent}” in ${svg.closest("figure").id}`);
      }
    }
  }
  return found;
});

/// Texts and lines of pictures with too little contrast against the paper, as the filter of the page shows them.
export const faint = (page) => page.evaluate(() => {
  const clamp = (value) => Math.min(Math.max(value, 0), 1);
  const turned = [[-0.574, 1.43, 0.144], [0.426, 0.43, 0.144], [0.426, 1.43, -0.856]]; // hue-rotate(180deg)
  const shown = (hex, filter) => {
    const rgb = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
    const invert = Number(/invert\(([\d.]+)\)/.exec(filter)?.[1] ?? 0);
    const inverted = rgb.map((c) => clamp(invert + c * (1 - 2 * invert)));
    return filter.includes("hue-rotate") ? turned.map((row) => clamp(row.reduce((sum, k, at) => sum + k * inverted[at], 0))) : inverted;
  };
  const luminance = (rgb) => rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const found = new Set();
  for (const svg of document.querySelectorAll("figure svg")) {
    const { filter } = getComputedStyle(svg);
    const paper = shown("#FFFFFF", filter);
    const check = (hex, least, what) => {
      const ratio = contrast(shown(hex, filter), paper);
      if (ratio < least) found.add(`${what} ${hex}: ${ratio.toFixed(2)}`);
    };
    svg.querySelectorAll("text[fill]").forEach((text) => {
      if (text.getAttribute("fill").toUpperCase() !== "#FFFFFF") check(text.getAttribute("fill"), 4.5, "text");
    });
    svg.querySelectorAll("g.series path[stroke]").forEach((line) => {
      if (line.getAttribute("stroke").toUpperCase() !== "#FFFFFF") check(line.getAttribute("stroke"), 3, "line");
    });
  }
  return [...found];
});
