// What the page has once: scenarios, the values that are shown, buttons that copy and switch.
// It asks no place for anything.

const scenarios = all("#legend li").map((item, at) => ({
  id: item.dataset.id, name: item.dataset.name, item, swatch: item.querySelector(".swatch").className, at,
}));
const scenarioOf = (id) => scenarios.find((scenario) => scenario.id === id);
const scenarioCalled = (name) => scenarios.find((scenario) => scenario.name === name);

function save(content, name, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/// A button that copies a text; where the browser forbids it, it selects the text.
function addCopy(text) {
  const button = make("button", { type: "button", class: "copy", click: async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      getSelection().selectAllChildren(text);
      document.execCommand("copy");
    }
    live.textContent = told("copiedSaid");
    button.textContent = told("copied");
    setTimeout(() => { button.textContent = told("copy"); }, 2000);
  } }, told("copy"));
  (text.closest("pre") ?? text).after(button);
}

function switchOf(scenario, change) {
  const button = make("button", { type: "button", "aria-pressed": "true", click: () =>
    change(button.getAttribute("aria-pressed") !== "true") }, make("span", { class: scenario.swatch }), scenario.name);
  return button;
}

const tip = make("div", { class: "tip", "aria-hidden": "true", hidden: "" });
const live = make("p", { class: "hidden", role: "status" });
document.body.append(tip, live);

all("#receipt code.bibtex, #receipt code.cff, #receipt pre > code").forEach((text) => addCopy(text));

function start(charts) {
  if (charts.some((chart) => chart.scenarios.length > 1)) {
    for (const scenario of scenarios) {
      const button = switchOf(scenario, (isOn) => {
        button.setAttribute("aria-pressed", isOn);
        charts.forEach((chart) => chart.toggle(scenario, isOn));
      });
      scenario.item.replaceChildren(button);
    }
  }
  document.documentElement.classList.add("js");
  addEventListener("scroll", () => charts.forEach((chart) => chart.again()), { capture: true, passive: true });
  addEventListener("resize", () => charts.forEach((chart) => chart.clear()));
  addEventListener("beforeprint", () => charts.forEach((chart) => chart.clear()));
}

const figures = all("figure").filter((figure) => figure.querySelector("svg"));
Promise.all(figures.map(numbersOf)).then((texts) => start(figures.map((figure, at) => new Chart(figure, texts[at]))));
