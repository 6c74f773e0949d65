// What Lighthouse says of the pages as a phone meets them, and what they weigh and how soon they react on a slow line.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Site } from "../../support/server.js";
import { launch } from "../browser.js";
import { median } from "../statistics.js";
import { fixed, printTable, progress, reached } from "../table.js";
import { timeToReaction, weigh } from "./arrival.js";
import { failingAudits } from "./findings.js";
import { PAGES } from "./pages.js";

const atLeast = (bar) => ({ words: `at least ${bar}`, met: (value) => value >= bar });
const atMost = (bar) => ({ words: `at most ${bar}`, met: (value) => value <= bar });

const score = (category) => (report) => 100 * report.categories[category].score;
const metric = (audit, unit) => (report) => report.audits[audit].numericValue / unit;
const longestTask = ({ audits }) =>
  Math.max(0, ...(audits["long-tasks"].details?.items ?? []).map(({ duration }) => duration));

/** What is read from a report of Lighthouse: name, value, digits and bar. */
const FIGURES = [
  ["performance", score("performance"), 0, atLeast(98)],
  ["accessibility", score("accessibility"), 0, atLeast(100)],
  ["best practices", score("best-practices"), 0, atLeast(100)],
  ["SEO", score("seo"), 0, atLeast(100)],
  ["largest contentful paint s", metric("largest-contentful-paint", 1000), 2, atMost(1.2)],
  ["total blocking time ms", metric("total-blocking-time", 1), 0, atMost(100)],
  ["cumulative layout shift", metric("cumulative-layout-shift", 1), 3, atMost(0.01)],
  ["longest task ms", longestTask, 0],
];
const FIRST_VIEW_KB = atMost(45);
const REACTION_S = atMost(3.5);

export async function lighthouse({ dist, output, pages: runs = 5 }) {
  install();
  const reports = join(output, "lighthouse");
  mkdirSync(reports, { recursive: true });
  const site = await Site.start({ dist, root: "/", likeHost: true });
  try {
    for (const page of PAGES) {
      const load = [loadavg()[0]];
      const figures = await measure(page, site.url + page.path, runs, reports);
      print(page, figures, [...load, loadavg()[0]]);
    }
  } finally {
    await site.stop();
  }
  console.log(`\nLighthouse's reports: ${reports}`);
}

/** Lighthouse is 180 MB, so only this bench installs it, beside itself and as its lock file says. */
function install() {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  if (existsSync(join(folder, "node_modules/lighthouse/package.json"))) return;
  progress("installing Lighthouse from the npm registry");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("Lighthouse could not be installed: is the npm registry within reach?");
}

async function measure(page, address, runs, folder) {
  // First, so that the server has compressed everything before a time is taken.
  const weight = await weigh(address, page.readable);
  const reports = [];
  const reactions = [];
  for (let run = 1; run <= runs; run++) {
    const report = await audit(address);
    writeFileSync(join(folder, `${page.name}-${run}.json`), JSON.stringify(report));
    reports.push(report);
    reactions.push((await timeToReaction(address, page)) / 1000);
    const scores = FIGURES.slice(0, 4)
      .map(([, read]) => fixed(read(report), 0))
      .join(", ");
    progress(`${page.name}, run ${run} of ${runs}: scores ${scores}; reacts after ${fixed(reactions.at(-1), 2)} s`);
  }
  return { weight, reports, reactions };
}

/** Lighthouse's report on a page in a fresh browser, with its default settings: a phone, with the slow line simulated. */
async function audit(address) {
  const { default: lighthouse } = await import("lighthouse");
  const port = await freePort();
  // Lighthouse looks whether the page can be kept for the way back, which Playwright turns off.
  const browser = await launch({ more: [`--remote-debugging-port=${port}`], less: ["--disable-back-forward-cache"] });
  try {
    const onlyCategories = ["performance", "accessibility", "best-practices", "seo"];
    const { lhr } = await lighthouse(address, {
      port,
      logLevel: "error",
      onlyCategories,
      disableFullPageScreenshot: true,
    });
    if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    await browser.close();
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function print({ name, path }, { weight, reports, reactions }, load) {
  const needs = weight.scripted ? "first view kB, with the code that writes it" : "first view kB";
  const title = `${name}, /${path}: ${reports.length} runs, load average ${load.map((it) => fixed(it, 1)).join(" to ")}`;
  printTable(
    title,
    ["", "median", "range", "bar", ""],
    [
      ...FIGURES.map(([name, read, digits, bar]) => row(name, reports.map(read), digits, bar)),
      row(needs, [weight.first / 1000], 1, FIRST_VIEW_KB),
      row("all code kB", [weight.code / 1000], 1),
      row("navigation to a working button s", reactions, 2, REACTION_S),
    ],
  );
  for (const { category, id, title, runs, elements } of failingAudits(reports)) {
    console.log(`fails in ${runs} of ${reports.length}: ${category}, ${id}: ${title}`);
    for (const element of elements) console.log(`    ${element}`);
  }
}

function row(name, values, digits, bar) {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => fixed(value, digits));
  const range = values.length > 1 ? `${low} to ${high}` : "";
  const middle = median(values);
  return [name, fixed(middle, digits), range, bar?.words ?? "", bar ? reached(bar.met(middle)) : ""];
}
