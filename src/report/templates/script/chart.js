// A chart: values under the pointer and by the keys, switches for its scenarios, files to take away.
// Every number it shows stands in the `template` beside the chart, as in the chart's CSV file.

const SVG = "http://www.w3.org/2000/svg";
const MOST_ROWS = 600; // of a table of numbers; the file has all
const NEAR = 12; // pixels of the picture
const MOST_LINES = 12; // that a box of values has; a mark with more rows is a cloud, and its numbers are in the table
const MARKS = "g.series, g.bar, g.flow, g.mark"; // groups with a row of the numbers each

const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];

/// An element with attributes and children; texts are put in as text.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "click") element.addEventListener("click", value);
    else if (value !== null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

class Chart {
  constructor(figure, csv) {
    this.figure = figure;
    this.picture = figure.querySelector(".picture");
    this.svg = figure.querySelector("svg");
    this.csv = csv;
    Object.assign(this, parse(this.csv));
    this.plots = all("g.axis.months", this.svg).map((axis) => {
      const [left, top, right, bottom, months, low, high] = axis.dataset.name.split(" ").map(Number);
      const panel = axis.closest("g.panel")?.dataset.name ?? null;
      return { left, top, right, bottom, months, low, high, panel };
    });
    this.points = this.placed();
    this.curves = this.plane("curves");
    this.marks = all(MARKS, this.svg);
    const named = this.marks.map((mark) => scenarioCalled(mark.dataset.name));
    this.scenarios = scenarios.filter((scenario) => named.includes(scenario));
    this.off = new Set();
    this.at = null;
    const isMute = this.plots.length === 0 && this.points.length === 0 && !this.curves
      && !this.marks.some((mark, at) => this.rowsOfMark(mark, at).length > 0);
    this.picture.toggleAttribute("data-mute", isMute);
    if (this.rows.length > 0 && !isMute) this.listen();
    this.addTools();
  }

  listen() {
    this.picture.addEventListener("pointermove", (event) => this.point(event));
    this.picture.addEventListener("pointerdown", (event) => this.point(event));
    this.picture.addEventListener("pointerleave", () => this.clear());
    this.picture.addEventListener("blur", () => this.clear());
    this.picture.addEventListener("keydown", (event) => this.press(event));
    if (document.getElementById("keys")) this.picture.setAttribute("aria-describedby", "keys");
  }

  point(event) {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
    const holds = (plot) =>
      x >= plot.left - NEAR && x <= plot.right + NEAR && y >= plot.top - NEAR && y <= plot.bottom + NEAR;
    if (this.plots.length > 0) {
      const plot = this.plots.findIndex(holds);
      return plot >= 0 ? this.showMonth(plot, this.monthAt(this.plots[plot], x)) : this.clear();
    }
    if (this.curves) {
      const { left, right } = this.curves;
      return holds(this.curves) ? this.showValue((x - left) / (right - left)) : this.clear();
    }
    if (this.points.length > 0) {
      const distances = this.points.map((point) => Math.hypot(point.x - x, point.y - y));
      const least = Math.min(...distances);
      return least <= 3 * NEAR ? this.showPoint(distances.indexOf(least)) : this.clear();
    }
    const over = event.target.closest?.(MARKS);
    const mark = over ? this.marks.indexOf(over) : this.nearest(x, y);
    return mark >= 0 ? this.showMark(mark) : this.clear();
  }

  /// The two sides of a picture of one column against another.
  plane(kind) {
    const axis = this.svg.querySelector(`g.${kind} g.axis.values`);
    if (!axis) return null;
    const [left, top, right, bottom, low, high, scale, ...rise] = axis.dataset.name.split(" ");
    const [across, up] = axis.parentNode.dataset.name.split(" ");
    const share = (value, low, high, scale) => scale === "log"
      ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return {
      left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), across, up,
      value: (part) => Number(low) + part * (high - low),
      x: (value) => Number(left) + (right - left) * share(value, low, high, scale),
      y: (value) => bottom - (bottom - top) * share(value, ...rise),
    };
  }

  /// Where rows lie in it, from left to right.
  placed() {
    const plane = this.plane("plane");
    if (!plane) return [];
    const { across, up } = plane;
    const points = this.rows.map((row) => ({
      row, title: `${columnName(across)} ${digits(Number(row[across]))}`,
      x: plane.x(Number(row[across])), y: plane.y(Number(row[up])),
    }));
    return points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)).sort((a, b) => a.x - b.x);
  }

  /// How high each scenario's curve is at a part of the way across.
  showValue(wanted) {
    const { across, up, top, bottom, x, value } = this.curves;
    const part = Math.min(Math.max(wanted, 0), 1);
    const at = value(part);
    const unit = this.rows[0].unit;
    const heightOf = (rows) => {
      const next = rows.findIndex((row) => Number(row[across]) >= at);
      if (next <= 0) return next < 0 ? 0 : Number(rows[0][up]);
      const [[x0, y0], [x1, y1]] = [rows[next - 1], rows[next]].map((row) => [Number(row[across]), Number(row[up])]);
      return y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
    };
    const lines = this.scenarios.filter(({ name }) => !this.off.has(name)).map(({ id, name, swatch }) => {
      const height = heightOf(this.rows.filter((row) => row.scenario === id));
      return { name, swatch, value: height, text: `${digits(100 * height)} %`, range: "" };
    }).sort((a, b) => b.value - a.value);
    this.at = { part };
    this.draw({ top, bottom, low: 0, high: 1, isFlow: false }, x(at), lines);
    return this.tell(told("orMore", { value: said(at, unit) }), lines, x(at), top);
  }

  showPoint(at) {
    const { row, title, x, y } = this.points[at];
    this.at = { point: at };
    this.startCursor().add("circle", { cx: x, cy: y, r: 6, fill: "none", stroke: "#1C2024", "stroke-width": 2 });
    return this.tell(title, this.linesOfRow(row, "", false), x, y);
  }

  /// What happens in a month lies between its two ends; a stock stands at its end.
  monthAt(plot, x) {
    const exact = (plot.months * (x - plot.left)) / (plot.right - plot.left);
    const whole = this.isFlow(plot) ? Math.ceil(exact) : Math.round(exact);
    return Math.min(Math.max(whole, this.isFlow(plot) ? 1 : 0), plot.months);
  }

  isFlow(plot) {
    plot.isFlow ??= this.rowsOf(plot)[0]?.unit?.endsWith("per month") ?? false;
    return plot.isFlow;
  }

  rowsOf(plot) {
    // A panel is called by the cells that its rows have: `payroll`, `base|engineers sales`.
    const isOf = (row, cells) => cells.every((cell) => [row.scenario, row.roles, row.role, row.metric].includes(cell));
    plot.rows ??= plot.panel === null ? this.rows : this.rows.filter((row) => isOf(row, plot.panel.split("|")));
    return plot.rows;
  }

  nearest(x, y) {
    const distances = this.marks.map((mark) => {
      const box = mark.getBBox();
      const [dx, dy] = [Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height)];
      return mark.classList.contains("off") ? Infinity : Math.hypot(dx, dy);
    });
    const least = Math.min(...distances);
    return least <= NEAR ? distances.indexOf(least) : -1;
  }

  showMonth(at, month_) {
    const plot = this.plots[at];
    const rows = this.rowsOf(plot).filter((row) => Number(row.month) === month_ && row.highlighted !== "false");
    if (rows.length === 0) return this.clear();
    const lines = "q50" in rows[0] ? this.linesOfScenarios(rows, plot)
      : "replication" in rows[0] ? this.linesOfFutures(rows) : this.linesOfColumns(rows[0]);
    this.at = { plot: at, month: month_ };
    const step = (plot.right - plot.left) / Math.max(plot.months, 1);
    const x = plot.left + step * (month_ - (this.isFlow(plot) ? 0.5 : 0));
    this.draw(plot, x, lines);
    const date = rows[0].date ? month(rows[0].date) : told("month", { n: month_ });
    const titled = () => this.isFlow(plot) ? told("mean", { date }) : told("median", { date });
    const [of, label] = [scenarioOf(rows[0].scenario)?.name, rows[0].label];
    const where = label ? `${of}, ${label}: ` : "";
    return this.tell(`${where}${Number(rows[0].n) > 1 ? titled() : date}`, lines, x, plot.top);
  }

  linesOfScenarios(rows, plot) {
    const seen = new Set();
    const lines = rows.filter((row) => !seen.has(row.scenario) && seen.add(row.scenario)).map((row) => {
      const scenario = scenarioOf(row.scenario);
      const value = Number(this.isFlow(plot) ? row.mean : row.q50);
      const spread = row.q10 !== row.q90 && Number(row.n) > 1;
      const range = spread ? `80 %: ${told("range", { low: said(Number(row.q10), row.unit), high: said(Number(row.q90), row.unit) })}` : "";
      return { name: scenario?.name ?? readable(row.scenario), swatch: scenario?.swatch, value, text: said(value, row.unit), range };
    });
    return lines.filter((line) => !this.off.has(line.name)).sort((a, b) => b.value - a.value);
  }

  linesOfFutures(rows) {
    return rows.map((row) => ({
      name: scenarioOf(row.scenario)?.name ?? readable(row.scenario), swatch: scenarioOf(row.scenario)?.swatch,
      value: Number(row.value), text: said(Number(row.value), row.unit), range: told("future", { n: row.replication }),
    }));
  }

  linesOfColumns(row) {
    const columns = this.columns.filter((name) => name !== "month" && isNumber(row[name]));
    const range = (low, high) => told("range", { low: said(Number(row[low]), row.unit), high: said(Number(row[high]), row.unit) });
    const lines = columns.filter((name) => !/^q\d/.test(name))
      .map((name) => ({ name: columnName(name), text: said(Number(row[name]), row.unit), range: "" }));
    if (lines[0] && isNumber(row.q10)) lines[0].range = `80 %: ${range("q10", "q90")}`;
    return lines;
  }

  /// Fifty dots: what is beyond the threshold, and where most of them are.
  linesOfDots(rows) {
    const [{ unit, threshold, share_above }] = rows;
    const between = (at) => said((Number(rows[at - 1].value) + Number(rows[at].value)) / 2, unit);
    const [low, middle, high] = [0.1, 0.5, 0.9].map((p) => between(Math.round(p * rows.length)));
    return [
      { name: told("above", { value: said(Number(threshold), unit) }), text: `${digits(100 * share_above)} %`, range: "" },
      { name: told("theMedian"), text: middle, range: `80 %: ${told("range", { low, high })}` },
    ];
  }

  /// A line at the month, and a dot on each line it crosses.
  draw(plot, x, lines) {
    const { add } = this.startCursor();
    add("line", { x1: x, x2: x, y1: plot.top, y2: plot.bottom, stroke: "#585F66", "stroke-width": 1 });
    for (const line of this.isFlow(plot) ? [] : lines) {
      const stroke = this.strokeOf(line.name);
      const y = plot.bottom - ((plot.bottom - plot.top) * (line.value - plot.low)) / (plot.high - plot.low);
      if (stroke && y >= plot.top - 1 && y <= plot.bottom + 1) {
        add("circle", { cx: x, cy: y, r: 4.5, fill: stroke, stroke: "#FFFFFF", "stroke-width": 1.5 });
      }
    }
  }

  /// What shows the place of values in the picture; it is no part of it.
  startCursor() {
    this.cursor?.remove();
    this.cursor = document.createElementNS(SVG, "g");
    this.cursor.setAttribute("class", "cursor");
    this.svg.append(this.cursor);
    const add = (tag, attributes) => {
      const element = document.createElementNS(SVG, tag);
      Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
      this.cursor.append(element);
    };
    return { add };
  }

  strokeOf(name) {
    const mark = this.marks.find((mark) => mark.dataset.name === name);
    return mark && all("path[stroke]", mark).pop()?.getAttribute("stroke");
  }

  showMark(at) {
    const mark = this.marks[at];
    const rows = this.rowsOfMark(mark, at);
    if (rows.length === 0) return this.clear();
    this.at = { mark: at };
    this.cursor?.remove();
    this.marks.forEach((other) => other.classList.toggle("dim", other !== mark));
    const box = mark.getBBox();
    const lines = "p" in rows[0] ? this.linesOfDots(rows)
      : "q50" in rows[0] && rows.length > 1 ? this.linesOfScenarios(rows, { isFlow: false })
      : rows.flatMap((row) => this.linesOfRow(row, mark.dataset.name, rows.length > 1));
    return this.tell(this.nameOf(mark), lines, box.x + box.width / 2, box.y);
  }

  /// What a mark is called on this page: parts of a whole have the name that they have in the numbers.
  nameOf(mark) {
    const { name } = mark.dataset;
    return this.columns.some((column) => ["part", "from"].includes(column)) ? termOf("part", name) : name;
  }

  /// Rows with a cell that says the mark's name; the row in its place where every mark has one.
  rowsOfMark(mark, at) {
    const name = key(mark.dataset.name);
    const says = (row, column) => {
      const cell = scenarioOf(row[column])?.name ?? row[column] ?? "";
      return [cell, termOf(column, cell), `${column} ${cell}`].some((said) => key(said) === name);
    };
    const rows = this.rows.filter((row) => this.columns.some((column) => says(row, column)));
    if (rows.length > MOST_LINES && !("p" in rows[0])) return [];
    return rows.length > 0 || this.marks.length !== this.rows.length ? rows : [this.rows[at]];
  }

  linesOfRow(row, name, isOneOfMany) {
    if ("from" in row && "to" in row) {
      const [from, to] = [termOf("from", row.from), termOf("to", row.to)];
      const way = key(row.from) === key(name) ? told("to", { role: to }) : told("from", { role: from });
      return [{ name: way, text: digits(Number(row.people ?? row.mean)), range: "" }];
    }
    const unit = row.unit ?? "";
    if ("across" in row) {
      const mean = (column) => isNumber(row[column]) ? said(Number(row[column]), unit) : "–";
      return [[columnName("mean"), mean("mean")], [told("smoothed"), mean("smoothed_mean")], [told("count"), digits(Number(row.n))]]
        .map(([name, text]) => ({ name, text, range: "" }));
    }
    const lines = [];
    const value = (label, text, range = "") => lines.push({ name: label, text, range });
    const range = (low, high) => told("range", { low: said(Number(row[low]), unit), high: said(Number(row[high]), unit) });
    const skipped = new Set(["scenario", "base", "month", "date", "role", "metric", "unit", "n", "part", "name", "ledger"]);
    if ("whole" in row) skipped.add("mean");
    for (const column of this.columns) {
      const cell = termOf(column, row[column]);
      if (skipped.has(column) || cell === "" || key(cell) === key(name)) continue;
      if (column === "q025") value(told("futures", { percent: 95 }), range("q025", "q975"));
      else if (column === "q25") value(told("futures", { percent: 50 }), range("q25", "q75"));
      else if (column === "q50") value(told("theMedian"), said(Number(cell), unit));
      else if (/^q\d/.test(column) || /_(low|high)$/.test(column) && column.replace(/_(low|high)$/, "") in row) continue;
      else if (/^p_/.test(column)) value(told("shareIn", { what: columnName(column.slice(2)) }), `${digits(100 * Number(cell))} %`);
      else if (column === "whole") value(told("whole"), digits(Number(cell)));
      else if (!isNumber(cell)) { if (!isOneOfMany) value(columnName(column), cell); }
      else {
        const hasRange = isNumber(row[`${column}_low`]) && isNumber(row[`${column}_high`]);
        value(columnName(column), said(Number(cell), unit), hasRange ? range(`${column}_low`, `${column}_high`) : "");
      }
    }
    return lines;
  }

  /// Shows lines at a place of the picture, and reads them out after a key.
  tell(title, lines, x, y) {
    const rows = lines.map((line) => make("tr", {},
      make("th", { scope: "row" }, ...(line.swatch ? [make("span", { class: line.swatch })] : []), line.name),
      make("td", {}, line.text), make("td", {}, line.range)));
    tip.replaceChildren(make("p", {}, title), make("table", {}, make("tbody", {}, ...rows)));
    tip.hidden = false;
    const place = new DOMPoint(x, y).matrixTransform(this.svg.getScreenCTM());
    const { width, height } = tip.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const left = place.x + 14 + width < room ? place.x + 14 : place.x - 14 - width;
    const top = Math.min(Math.max(place.y, 8), Math.max(innerHeight - height - 8, 8));
    tip.style.left = `${Math.max(Math.min(left, room - width - 8), 8)}px`;
    tip.style.top = `${top}px`;
    (document.fullscreenElement ?? document.body).append(tip);
    this.words = `${title}: ${lines.map((line) => `${line.name} ${line.text}${line.range && `, ${line.range}`}`).join("; ")}.`;
    return true;
  }

  /// Shows the same values where they now lie.
  again() {
    if (this.at === null) return;
    if ("mark" in this.at) this.showMark(this.at.mark);
    else if ("part" in this.at) this.showValue(this.at.part);
    else if ("point" in this.at) this.showPoint(this.at.point);
    else this.showMonth(this.at.plot, this.at.month);
  }

  clear() {
    tip.hidden = true;
    this.cursor?.remove();
    this.marks.forEach((mark) => mark.classList.remove("dim"));
    this.at = null;
  }

  press(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const jump = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const edge = { Home: 0, End: Infinity }[event.key];
    if (event.key === "Escape") return this.clear();
    if (event.altKey || event.ctrlKey || event.metaKey || [step, jump, edge].every((key) => key === undefined)) return;
    event.preventDefault();
    if (this.plots.length > 0) this.pressMonths(step, jump, edge);
    else if (this.curves) this.showValue(edge ?? (this.at?.part ?? ((step ?? jump) > 0 ? -0.02 : 1.02)) + 0.02 * (step ?? jump));
    else if (this.points.length > 0) this.pressPoints(step ?? jump, edge);
    else this.pressMarks(step ?? jump, edge);
    if (this.at) {
      live.textContent = this.words;
      const box = this.cursor?.isConnected ? this.cursor.getBoundingClientRect() : tip.getBoundingClientRect();
      const view = this.picture.getBoundingClientRect();
      if (box.right > view.right) this.picture.scrollLeft += box.right - view.right + 40;
      if (box.left < view.left) this.picture.scrollLeft -= view.left - box.left + 40;
    }
  }

  pressMonths(step, jump, edge) {
    const plot = Math.min(Math.max((this.at?.plot ?? 0) + (jump ?? 0), 0), this.plots.length - 1);
    const { months } = this.plots[plot];
    const first = this.isFlow(this.plots[plot]) ? 1 : 0;
    const from = this.at?.month ?? (step === 1 ? first - 1 : months + 1);
    this.showMonth(plot, Math.min(Math.max(edge ?? from + (step ?? 0), first), months));
  }

  pressPoints(step, edge) {
    const last = this.points.length - 1;
    const from = this.at?.point ?? (step === 1 ? -1 : last + 1);
    this.showPoint(Math.min(Math.max(edge ?? from + step, 0), last));
  }

  /// The next mark that has numbers.
  pressMarks(step, edge) {
    const last = this.marks.length - 1;
    const way = step ?? (edge === 0 ? 1 : -1);
    let at = edge === undefined ? (this.at?.mark ?? (way === 1 ? -1 : last + 1)) + way : Math.min(edge, last);
    for (; at >= 0 && at <= last; at += way) {
      if (!this.marks[at].classList.contains("off") && this.showMark(at)) return;
    }
  }

  toggle(scenario, isOn) {
    if (!this.scenarios.includes(scenario)) return;
    if (isOn) this.off.delete(scenario.name);
    else this.off.add(scenario.name);
    for (const part of all("g.series, g.band, g.label", this.svg)) {
      if (part.dataset.name === scenario.name) part.classList.toggle("off", !isOn);
    }
    this.switches?.get(scenario).setAttribute("aria-pressed", isOn);
    this.clear();
  }

  addTools() {
    const caption = this.figure.querySelector("figcaption");
    const button = (text, what, click) =>
      make("button", { type: "button", "aria-label": `${what}: ${this.title}`, click }, text);
    const tools = make("div", { class: "tools" });
    tools.append(button("SVG", told("svg"), () => save(this.file(), `${this.name}.svg`, "image/svg+xml")));
    tools.append(button("PNG", told("png"), () => this.savePng()));
    if (this.csv) tools.append(button("CSV", told("csv"), () => save(this.csv, `${this.name}.csv`, "text/csv")));
    if (document.fullscreenEnabled) {
      tools.append(button(told("fullScreen"), told("showFullScreen"), () => {
        if (document.fullscreenElement) document.exitFullscreen();
        else this.figure.requestFullscreen();
      }));
    }
    caption.prepend(tools);
    all("details p[id], details code", caption).forEach((text) => addCopy(text));
    if (this.csv) caption.append(this.table());
    if (this.scenarios.length > 1) caption.append(this.choice());
  }

  get name() { return this.figure.dataset.name; }
  get title() { return this.figure.querySelector(".finding").textContent; }

  choice() {
    this.switches = new Map(this.scenarios.map((scenario) => [scenario, switchOf(scenario, (isOn) => this.toggle(scenario, isOn))]));
    return make("details", {}, make("summary", {}, told("scenarios")), make("div", { class: "switches" }, ...this.switches.values()));
  }

  /// The numbers as a table, made when it is first opened.
  table() {
    const details = make("details", {}, make("summary", {}, told("numbers")));
    details.addEventListener("toggle", () => {
      if (details.childElementCount > 1) return;
      const rows = this.rows.slice(0, MOST_ROWS);
      const shown = (row, name) => scenarioOf(row[name])?.name ?? termOf(name, row[name]);
      const body = rows.map((row) => make("tr", {}, ...this.columns.map((name, at) =>
        make(at === 0 ? "th" : "td", at === 0 ? { scope: "row" } : {}, shown(row, name)))));
      const head = this.columns.map((name) => make("th", { scope: "col" }, columnName(name)));
      const isCut = rows.length < this.rows.length;
      const caption = isCut ? told("tableFirst", { shown: MOST_ROWS, n: this.rows.length }) : told("table");
      details.append(make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": `${told("numbers")}: ${this.title}` },
        make("table", {}, make("caption", {}, caption), make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...body))));
    });
    return details;
  }

  /// The picture as a file of its own: as it is shown, in light colours, with the font, title and words.
  file() {
    const svg = this.svg.cloneNode(true);
    all(".off, .cursor", svg).forEach((part) => part.remove());
    all(".dim", svg).forEach((part) => part.classList.remove("dim"));
    const fonts = document.querySelector("style").textContent.match(/@font-face\s*\{[^}]*\}/g) ?? [];
    const add = (tag, text) => {
      const element = document.createElementNS(SVG, tag);
      element.textContent = text;
      svg.prepend(element);
    };
    add("style", fonts.join("\n"));
    add("desc", this.figure.querySelector(".words p").textContent);
    add("title", this.title);
    ["aria-labelledby", "aria-describedby"].forEach((name) => svg.removeAttribute(name));
    return new XMLSerializer().serializeToString(svg);
  }

  /// The picture at twice its size.
  savePng() {
    const image = new Image();
    const address = URL.createObjectURL(new Blob([this.file()], { type: "image/svg+xml" }));
    image.addEventListener("load", () => {
      const canvas = make("canvas", { width: 2 * image.naturalWidth, height: 2 * image.naturalHeight });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => save(blob, `${this.name}.png`, "image/png"), "image/png");
      URL.revokeObjectURL(address);
    });
    image.src = address;
  }
}
