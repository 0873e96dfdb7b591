// The report in a real browser: `npm ci && npm test` in this folder, after `cargo build --release`.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";

import { cut, faint, open, start, unfold, violations } from "./browser.mjs";
import * as studies from "./studies.mjs";

const WIDTHS = [360, 1280, 1920];
const SCHEMES = ["light", "dark"];
const screen = (width, colorScheme = "light") => ({ viewport: { width, height: width < 500 ? 740 : 1000 }, colorScheme });

let browser;
let reports;

before(async () => {
  const { report, whole } = studies.withMethods();
  reports = {
    "ten scenarios": report,
    "with methods": whole,
    "four scenarios": studies.classroom(),
    "forty roles": studies.manyRoles(),
    "expected values": studies.expectation(),
    "in German": studies.inLanguage("de"),
    "in French": studies.inLanguage("fr"),
  };
  browser = await start();
});

after(async () => {
  await browser?.close();
  studies.clear();
});

test("the flagship's report is small, and the same bytes when it is made again", () => {
  assert.ok(statSync(reports["ten scenarios"]).size < 1_500_000);
  studies.workshift("report", "meta", "--out", "again.html");
  assert.deepEqual(readFileSync(join(studies.folder, "again.html")), readFileSync(reports["ten scenarios"]));
});

for (const name of ["ten scenarios", "with methods", "four scenarios", "forty roles", "expected values", "in German", "in French"]) {
  test(`${name}: whole at every width, in light and dark, with the network cut`, async () => {
    for (const width of WIDTHS) {
      for (const scheme of SCHEMES) {
        const { page, complaints, close } = await open(browser, reports[name], screen(width, scheme));
        assert.deepEqual(await cut(page), [], `${width} ${scheme}`);
        await unfold(page);
        assert.deepEqual(await cut(page), [], `${width} ${scheme}, unfolded`);
        assert.deepEqual(await faint(page), [], `${width} ${scheme}`);
        assert.deepEqual(complaints, [], `${width} ${scheme}`);
        await close();
      }
    }
  });
}

for (const [name, ...screens] of [
  ["with methods", [360, "light"], [1280, "dark"], [1920, "light"]],
  ["four scenarios", [360, "dark"], [1280, "light"], [1920, "dark"]],
  ["forty roles", [360, "light"], [1280, "dark"]],
  ["in German", [360, "light"], [1280, "dark"]],
]) {
  test(`${name}: axe finds no violation`, async () => {
    for (const [width, scheme] of screens) {
      const { page, close } = await open(browser, reports[name], screen(width, scheme));
      assert.deepEqual(await violations(page), [], `${width} ${scheme}`);
      await unfold(page);
      assert.deepEqual(await violations(page), [], `${width} ${scheme}, unfolded`);
      await close();
    }
  });
}

test("a phone says each chart's finding in letters of its own", async () => {
  const { page, close } = await open(browser, reports["four scenarios"], screen(360));
  const sizes = await page.$$eval("figure .finding", (titles) => titles.map((title) => ({
    size: parseFloat(getComputedStyle(title).fontSize), height: title.getBoundingClientRect().height,
    isFolded: title.getClientRects().length === 0,
  })));
  assert.ok(sizes.length > 8);
  for (const { size, height, isFolded } of sizes) assert.ok(isFolded || (size >= 16 && height >= 18), `${size} px, ${height} px high`);
  await close();
});

// ---- what the script does

/// A cell of a chart's CSV in the run folder.
function cell(report, chart, where, column) {
  const [head, ...rows] = readFileSync(join(dirname(report), "charts", `${chart}.csv`), "utf8").trim().split("\n").map((row) => row.split(","));
  const row = rows.find((row) => Object.entries(where).every(([name, value]) => row[head.indexOf(name)] === value));
  return Number(row[head.indexOf(column)]);
}

/// Moves the pointer to a place of a picture, in its own units.
async function pointAt(page, chart, x, y) {
  const svg = page.locator(`#chart-${chart} svg`);
  await svg.scrollIntoViewIfNeeded();
  const place = await svg.evaluate((svg, [x, y]) => {
    const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
    if (top < 0 || top > innerHeight) scrollBy(0, top - innerHeight / 2);
    const after = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
    return [left, after.y];
  }, [x, y]);
  await page.waitForTimeout(60); // until the scroll has ended
  await page.mouse.move(place[0] - 3, place[1]);
  await page.mouse.move(...place);
}

const people = (value) => Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en-GB") : value.toLocaleString("en-GB", { maximumSignificantDigits: 3 });

test("the pointer reads the values of a month, those of the file", async () => {
  const report = reports["four scenarios"];
  const { page, complaints, close } = await open(browser, report, screen(1280));
  const plot = await page.$eval("#chart-scenarios_payroll g.months", (axis) => axis.dataset.name.split(" ").map(Number));
  const [left, top, right, bottom, months] = plot;
  assert.equal(months, 36);
  await pointAt(page, "scenarios_payroll", left + ((right - left) * 24) / months, (top + bottom) / 2);
  const said = await page.locator(".tip").innerText();
  assert.match(said, /^Jan 2028/);
  for (const [id, name] of [["base", "Base"], ["fast_ai", "Fast AI"], ["one_layoff", "One layoff"], ["training", "Training"]]) {
    const value = (column) => people(cell(report, "scenarios_payroll", { scenario: id, month: "24" }, column));
    const row = await page.locator(".tip tr", { hasText: name }).innerText();
    assert.equal(row.replace(/\s+/g, " ").trim(), `${name} ${value("q50")} 80 %: ${value("q10")} to ${value("q90")}`);
  }
  assert.equal(await page.locator("#chart-scenarios_payroll .cursor circle").count(), 4);
  await page.mouse.move(2, 2);
  assert.ok(await page.locator(".tip").isHidden());
  assert.deepEqual(complaints, []);
  await close();
});

test("every chart with numbers reads values to the pointer and to the keys", async () => {
  for (const name of ["with methods", "forty roles", "expected values", "in German", "in French"]) {
    const { page, complaints, close } = await open(browser, reports[name], screen(1280));
    await unfold(page);
    const mute = await page.$$eval(".picture[data-mute]", (all) => all.map((picture) => picture.closest("figure").dataset.name));
    for (const name of mute) assert.match(name, /^(dots|exceedance|heat|multiples|ridgelines)_/, "a cloud, or a sheet of curves and panels");
    const pictures = await page.$$("figure:has(template) .picture:not([data-mute])");
    assert.ok(pictures.length >= 8, `${pictures.length} charts`);
    for (const picture of pictures) {
      const id = await picture.evaluate((picture) => picture.closest("figure").id);
      await picture.focus();
      const heard = new Set();
      for (let i = 0; i < 3; i += 1) {
        await page.keyboard.press("ArrowRight");
        heard.add(await page.locator("p.hidden[role=status]").textContent());
        const said = await page.locator(".tip").innerText();
        assert.match(said, /\d/, `${id} says a number`);
        assert.doesNotMatch(said, /NaN|undefined|Infinity|null/, id);
        assert.ok(await page.locator(".tip").isVisible(), id);
      }
      const n = await picture.evaluate((picture) => picture.querySelectorAll("g.months").length || picture.querySelectorAll("g.series, g.bar, g.flow").length);
      assert.ok(heard.size >= Math.min(n, 2), `${id} goes on from value to value`);
      await page.keyboard.press("Escape");
      assert.ok(await page.locator(".tip").isHidden());
    }
    assert.deepEqual(complaints, []);
    await close();
  }
});

test("the rows of a difference chart read the numbers of their scenario", async () => {
  const report = reports["four scenarios"];
  const { page, close } = await open(browser, report, screen(1280));
  const box = await page.$eval('#chart-differences_payroll g.series[data-name="One layoff"]', (mark) => {
    const { x, y, width, height } = mark.getBBox();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await pointAt(page, "differences_payroll", box.x, box.y);
  const said = (await page.locator(".tip").innerText()).replace(/\s+/g, " ");
  const value = (column) => cell(report, "differences_payroll", { scenario: "one_layoff" }, column);
  assert.match(said, /^One layoff/);
  assert.ok(said.includes(`Median ${people(value("q50")).replace("-", "−")}`), said);
  assert.ok(said.includes(`Less in ${people(100 * value("p_less"))} %`), said);
  await close();
});

test("a switch takes a scenario out of every chart and puts it back", async () => {
  const { page, close } = await open(browser, reports["four scenarios"], screen(1280));
  const shown = () => page.$$eval('g[data-name="Fast AI"]', (parts) => parts.filter((part) => part.getBoundingClientRect().width > 0).length);
  const others = () => page.$$eval('g[data-name="Base"]', (parts) => parts.filter((part) => part.getBoundingClientRect().width > 0).length);
  const [before, rest] = [await shown(), await others()];
  assert.ok(before > 6);
  const button = page.locator("#legend button", { hasText: "Fast AI" });
  await button.focus();
  await page.keyboard.press("Space");
  assert.equal(await button.getAttribute("aria-pressed"), "false");
  assert.equal(await shown(), 0);
  assert.equal(await others(), rest);
  await page.keyboard.press("Space");
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  assert.equal(await shown(), before);
  // One chart alone.
  const figure = page.locator("#chart-scenarios_payroll");
  await figure.locator("summary", { hasText: "Scenarios" }).click();
  await figure.locator(".switches button", { hasText: "Fast AI" }).click();
  assert.equal(await figure.locator('g.series[data-name="Fast AI"]').isVisible(), false);
  assert.ok((await shown()) > 0);
  await close();
});

/// What a button of a chart hands out.
async function downloaded(page, chart, text) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`#chart-${chart} .tools button`, { hasText: text }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("downloads: the picture, its pixels and its numbers, and a citation to copy", async () => {
  const report = reports["four scenarios"];
  const { page, complaints, close } = await open(browser, report, { ...screen(1280, "dark"), permissions: ["clipboard-read", "clipboard-write"] });
  const csv = await downloaded(page, "flow_base", "CSV");
  assert.equal(csv.name, "flow_base.csv");
  assert.deepEqual(csv.bytes, readFileSync(join(dirname(report), "charts/flow_base.csv")));

  const svg = await downloaded(page, "flow_base", "SVG");
  assert.equal(svg.name, "flow_base.svg");
  const file = join(studies.folder, "download.svg");
  writeFileSync(file, svg.bytes);
  const alone = await open(browser, file, screen(1280));
  const alt = await page.locator("#chart-flow_base-words").textContent();
  assert.equal(await alone.page.locator("svg > desc").textContent(), alt);
  assert.ok((await alone.page.locator("svg > title").textContent()).length > 10);
  assert.deepEqual(alone.complaints, []);
  await alone.close();

  const png = await downloaded(page, "flow_base", "PNG");
  assert.equal(png.name, "flow_base.png");
  assert.equal(png.bytes.toString("latin1", 1, 4), "PNG");
  const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
  assert.equal(width, 1920);
  // Light paper whatever the screen, and letters in the right font: nearly the pixels of the run folder.
  const own = `data:image/png;base64,${readFileSync(join(dirname(report), "charts/flow_base.png")).toString("base64")}`;
  const apart = await page.evaluate(async ([a, b, width, height]) => {
    const pixels = async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    };
    const [left, right] = [await pixels(a), await pixels(b)];
    let unlike = 0;
    for (let i = 0; i < left.length; i += 4) unlike += Math.abs(left[i] - right[i]) > 96;
    return unlike / (width * height);
  }, [`data:image/png;base64,${png.bytes.toString("base64")}`, own, width, height]);
  assert.ok(apart < 0.004, `${(100 * apart).toFixed(2)} % of the pixels differ`);

  const figure = page.locator("#chart-flow_base");
  await figure.locator("summary", { hasText: "Cite" }).click();
  await figure.locator(".cite .copy").first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^@misc\{workshift-[0-9a-f]{8}-flow-base,/);
  assert.deepEqual(complaints, []);
  await close();
});

test("the numbers of a chart stand in a table", async () => {
  const { page, close } = await open(browser, reports["four scenarios"], screen(1280));
  const figure = page.locator("#chart-flow_base");
  await figure.locator("summary", { hasText: "Numbers" }).click();
  const rows = readFileSync(join(dirname(reports["four scenarios"]), "charts/flow_base.csv"), "utf8").trim().split("\n").length - 1;
  assert.equal(await figure.locator("tbody tr").count(), rows);
  assert.equal(await figure.locator("tbody th[scope=row]").count(), rows);
  await close();
});

test("the keyboard goes everywhere and is seen wherever it is", async () => {
  const { page, close } = await open(browser, reports["four scenarios"], screen(1280));
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  assert.equal(new URL(page.url()).hash, "#findings");
  const wanted = await page.$$eval("a[href], button, summary, [tabindex='0']", (all) => all.filter((one) => one.checkVisibility()).length);
  const visited = new Set();
  await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
  for (let i = 0; i < wanted + 5; i += 1) {
    await page.keyboard.press("Tab");
    const { at, seen } = await page.evaluate(() => {
      const one = document.activeElement;
      const style = getComputedStyle(one);
      return { at: [...document.querySelectorAll("*")].indexOf(one), seen: one === document.body || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) };
    });
    visited.add(at);
    assert.ok(seen, "what has the focus has an outline");
  }
  assert.ok(visited.size >= wanted - 1, `${visited.size} of ${wanted}`);
  await close();
});

test("landmarks, headings without gaps, tables with heads and captions", async () => {
  const { page, close } = await open(browser, reports["with methods"], screen(1280));
  const outline = await page.$$eval("h1, h2, h3, h4", (all) => all.map((one) => Number(one.tagName[1])));
  assert.equal(outline.filter((level) => level === 1).length, 1);
  outline.forEach((level, at) => assert.ok(at === 0 || level <= outline[at - 1] + 1, `h${level} after h${outline[at - 1]}`));
  for (const landmark of ["header.top", "nav[aria-label]", "main", "footer"]) assert.equal(await page.locator(landmark).count(), 1);
  const bare = await page.$$eval("table", (all) => all.filter((table) => !table.caption || table.querySelector("th:not([scope])")).length);
  assert.equal(bare, 0);
  const unnamed = await page.$$eval("figure svg", (all) => all.filter((svg) => {
    const of = (attribute) => document.getElementById(svg.getAttribute(attribute))?.textContent.trim() ?? "";
    return svg.getAttribute("role") !== "img" || of("aria-labelledby").length < 10 || of("aria-describedby").length < 40;
  }).length);
  assert.equal(unnamed, 0);
  assert.equal(await page.$$eval("#findings .first li", (all) => all.length), 5);
  await close();
});

test("without JavaScript the report is whole", async () => {
  const { page, complaints, close } = await open(browser, reports["with methods"], { ...screen(1280), javaScriptEnabled: false });
  const html = await page.content();
  for (const part of ["findings", "headline", "charts", "method-1", "assumptions", "limits", "receipt"]) assert.ok(html.includes(`id="${part}"`), part);
  assert.ok(await page.locator("#chart-scenarios_payroll svg").isVisible());
  assert.equal(await page.locator("button").count(), 0);
  assert.ok(await page.locator("#keys").isHidden());
  const figure = page.locator("#chart-scenarios_payroll");
  await figure.locator("summary", { hasText: "Alt text" }).click();
  assert.ok(await figure.locator(".words p").isVisible());
  await figure.locator("summary", { hasText: "Cite" }).click();
  assert.ok((await figure.locator("code.bibtex").innerText()).startsWith("@misc{"));
  assert.deepEqual(complaints, []);
  await close();
});

// ---- paper

const squeezed = (text) => text.normalize("NFKC").replace(/\s+/g, "");

/// What does not fit on a sheet, a line each: pictures and tables, laid out as they are printed.
async function beyondTheSheet(page) {
  await page.emulateMedia({ media: "print" });
  const found = [];
  // A4 less its margins, upright, and across for the headline numbers.
  for (const [width, height, parts] of [[688, 1017, "figure svg, section:not(#headline) table"], [1047, 718, "#headline table"]]) {
    await page.setViewportSize({ width, height });
    found.push(...await page.$$eval(parts, (all, [width, height]) => all.flatMap((part) => {
      const box = part.getBoundingClientRect();
      const frame = part.parentElement.parentElement.getBoundingClientRect();
      const isPicture = part.tagName === "svg";
      if (box.width === 0) return isPicture ? [`${part.closest("figure").id} is not printed`] : [];
      const isCut = isPicture && (box.top < frame.top - 1 || box.bottom > frame.bottom + 1 || box.height > height);
      return isCut || box.left < -1 || box.right > width + 1
        ? [`${part.tagName} of ${part.closest("figure, section").id}: ${Math.round(box.left)} to ${Math.round(box.right)}, ${Math.round(box.height)} high`] : [];
    }), [width, height]));
  }
  await page.emulateMedia({ media: null });
  return found;
}

for (const name of ["with methods", "four scenarios", "forty roles"]) {
  test(`${name}: printed, every chart is whole on its page and no heading stands alone`, async () => {
    // From a dark screen: paper stays light.
    const { page, close } = await open(browser, reports[name], screen(1280, "dark"));
    const charts = await page.$$eval("figure", (all) => all.map((figure) => ({
      id: figure.id, texts: [...figure.querySelectorAll("svg text")].map((text) => text.textContent),
    })));
    const headings = await page.$$eval("h2, summary", (all) => all.map((one) => one.textContent.trim()).filter((text) => text.length > 3));
    assert.deepEqual(await beyondTheSheet(page), []);
    const file = join(studies.folder, "print.pdf");
    await page.pdf({ path: file, preferCSSPageSize: true });
    await close();
    const pages = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }).split("\f").slice(0, -1);
    const plain = pages.map(squeezed);
    for (const { id, texts } of charts) {
      const missing = plain.map((page) => texts.filter((text) => !page.includes(squeezed(text))));
      const best = missing.reduce((a, b) => (b.length < a.length ? b : a));
      assert.deepEqual(best, [], `${id} is whole on one page`);
    }
    const ends = pages.map((page) => squeezed(page.trim().split("\n").pop() ?? ""));
    const alone = headings.filter((heading) => ends.includes(squeezed(heading)));
    assert.deepEqual(alone.filter((heading) => !/more rows/.test(heading)), [], "the last line of a page is no heading");
    assert.ok(pages.every((page, at) => squeezed(page).length > 0 || at === pages.length - 1), "no page is empty");
  });
}
