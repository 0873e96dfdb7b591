// Names and numbers as the page says them.
"use strict";

const WORDS = JSON.parse(document.body.dataset.words);

/// A text of the page's language with its values: "range", { low: "1", high: "2" } is "1 to 2".
const told = (name, values = {}) => WORDS[name].replace(/\{(\w+)\}/g, (_, value) => values[value]);

/// The CSV of a chart. Long ones stand packed; a browser that cannot unpack them shows the chart without its numbers.
async function numbersOf(figure) {
  const template = figure.querySelector("template");
  const text = template?.content.textContent ?? "";
  if (!template?.hasAttribute("data-packed")) return text;
  if (!("DecompressionStream" in globalThis)) return "";
  const packed = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}

/// Rows of a CSV as objects.
function parse(text) {
  const rows = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    const row = rows[rows.length - 1];
    if (quoted && c === '"' && text[i + 1] === '"') { row[row.length - 1] += c; i += 1; }
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === ",") row.push("");
    else if (!quoted && c === "\n") rows.push([""]);
    else if (c !== "\r") row[row.length - 1] += c;
  }
  const [columns, ...cells] = rows.filter((row) => row.length > 1 || row[0] !== "");
  if (!columns) return { columns: [], rows: [] };
  return { columns, rows: cells.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]))) };
}

const isNumber = (cell) => cell !== "" && cell !== undefined && Number.isFinite(Number(cell));
const readable = (name) => name.replace(/_/g, " ").replace(/^./, (c) => c.toUpperCase());
/// What a column of the numbers is called.
function columnName(name) {
  const [, stem, end] = /^(.+)_(low|high|from|to)$/.exec(name) ?? [];
  if (WORDS.columns[name]) return WORDS.columns[name];
  if (/^p_/.test(name)) return told("shareIn", { what: columnName(name.slice(2)) });
  if (stem && /low|from/.test(end)) return told("lowerEnd", { what: columnName(stem) });
  if (stem) return told("upperEnd", { what: columnName(stem) });
  return readable(name);
}
/// Cells that are words of the model, and English in the numbers of every language.
const OF_MODEL = new Set(["part", "from", "to", "name", "grade"]);
const termOf = (column, cell) => OF_MODEL.has(column) ? WORDS.terms[cell] ?? cell : cell;
const key = (name) => name.toLowerCase().replace(/[\s_]+/g, " ").trim();

/// Separators as the page has them.
function written(text) {
  const { decimal, thousands } = document.body.dataset;
  return text.replace(/[.,]/g, (sign) => (sign === "." ? decimal : thousands));
}

/// Three digits, or as many as stand before the point.
function digits(value) {
  const places = Math.max(3, Math.floor(Math.log10(Math.abs(value) || 1)) + 1);
  const text = value.toLocaleString("en-GB", { maximumSignificantDigits: Math.min(places, 15) });
  return written(text).replace("-", "−");
}

/// A value in its unit: shares in per cent, large amounts of money in k, M, bn or what the language has for them.
function said(value, unit = "") {
  if (unit.startsWith("share")) return `${digits(100 * value)} %`;
  if (unit !== document.body.dataset.currency) return digits(value);
  const [size, suffix] = [[1e12, "trillions"], [1e9, "billions"], [1e6, "millions"], [1e3, "thousands"]]
    .find(([size]) => Math.abs(value) >= size) ?? [1, null];
  const amount = digits(value / size);
  return told("money", { currency: unit, amount: suffix ? `${amount} ${WORDS[suffix]}` : amount });
}

function month(date) {
  const [year, number] = date.split("-");
  const [name, short] = [WORDS.months, WORDS.monthsShort].map((names) => names.split(" ")[Number(number) - 1]);
  const names = { M: String(Number(number)), MM: number, MMM: short, MMMM: name, YYYY: year };
  return document.body.dataset.month.replace(/M+|Y+/g, (part) => names[part]);
}
