// Runs and reports to look at, made by the program in a folder of their own.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = [process.env.WORKSHIFT, join(root, "target/release/workshift"), join(root, "target/debug/workshift")]
  .map((path) => path && resolve(path)).find((path) => path && existsSync(path));

/// The folder of everything made here; removed by `clear`.
export const folder = mkdtempSync(join(tmpdir(), "workshift-browser-"));
export const clear = () => rmSync(folder, { recursive: true, force: true });

export function workshift(...args) {
  if (!program) throw new Error("no program: cargo build --release, or name one in WORKSHIFT");
  return execFileSync(program, [...args, "--quiet"], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

/// A run of a shipped study, and the path of its report.
function run(study, name, ...options) {
  workshift("run", join(root, "scenarios", study), "--out", name, ...options);
  return join(folder, name, "report.html");
}

/// The flagship with ten scenarios, and what every kind of method says of it.
export function withMethods() {
  const report = run("meta-2026", "meta", "--replications", "200");
  const few = ["--replications", "200"];
  workshift("sensitivity", "meta", "--method", "budget", "--out", "budget", ...few);
  workshift("sensitivity", "meta", "--method", "given-data", "--out", "given", ...few);
  workshift("sensitivity", "meta", "--method", "tornado", "--out", "tornado", "--replications", "40");
  workshift("discover", "meta", "layoffs_cum > 10000", "--out", "boxes", "--resamples", "10", ...few);
  workshift("break-even", "meta", "demand_growth", "--until", "payroll < 70000", "--out", "turn", "--replications", "100");
  workshift("explain", "meta", "as_reported", "fast_ai", "--out", "why", "--replications", "100");
  const whole = join(folder, "with.html");
  const methods = ["budget", "given", "tornado", "boxes", "turn", "why"].flatMap((method) => ["--with", method]);
  workshift("report", "meta", ...methods, "--out", whole);
  return { report, whole };
}

/// A small run with four scenarios.
export const classroom = () => run("classroom", "classroom", "--replications", "300");

/// The same in expectation mode: no spread, no errors.
export const expectation = () => run("classroom", "expected", "--expectation");

/// The report of the flagship once more, in a language with long words; its run is that of `withMethods`.
export function inLanguage(code) {
  writeFileSync(join(folder, `${code}.toml`), `language = "${code}"\n`);
  workshift("report", "meta", "--theme", `${code}.toml`, "--out", `${code}.html`);
  return join(folder, `${code}.html`);
}

/// One scenario, 40 roles with long labels in Latin and Greek script, and a word that no line holds.
export function manyRoles() {
  const study = join(folder, "many");
  mkdirSync(study, { recursive: true });
  const source = "illustrative,Made for the tests of the report";
  const labels = [
    "Fachkräfte für Arbeitssicherheit, Gesundheitsschutz und betriebliches Eingliederungsmanagement",
    "Υπάλληλοι γραφείου και εξυπηρέτησης πελατών στις περιφερειακές διευθύνσεις",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitglieder",
    "Chargés de clientèle, médiation et accompagnement des publics éloignés du numérique",
  ];
  const roles = Array.from({ length: 40 }, (_, at) => {
    const label = `${labels[at % labels.length]} ${at + 1}`;
    const exposure = (0.2 + (at % 7) / 10).toFixed(1);
    return `role_with_a_long_name_${at + 1},"${label}",here,${12 + 37 * at},${at % 4},${38000 + 900 * at},${exposure},0.4,1,0.06,0.02,no,${at === 39 ? 1 : 0},${source}`;
  });
  const files = {
    "study.toml": 'title = "A firm of forty roles whose names are longer than anybody would like them to be"\n'
      + 'description = "Made for the tests of the report."\nstart = "2026-01"\nmonths = 60\nreplications = 200\nseed = 5\ncurrency = "EUR"\n',
    "roles.csv": "role,label,region,headcount,vacancies,wage,exposure,substitution,task_length_median,quit_rate,retirement_rate,observed,new_work_share,grade,source\n"
      + `${roles.join("\n")}\n`,
    "regions.csv": "region,label,notice_months,severance_weeks,observation,benefit_months,benefit_cap,grade,source\n"
      + `here,Here,2,8,0,6,,${source}\n`,
    "assumptions.csv": `assumption,unit,base,grade,source\nhorizon_doubling,months,3.5 to 8,${source}\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(study, name), text);
  workshift("run", "many", "--out", "forty");
  return join(folder, "forty", "report.html");
}
