// Playwright's test with this page's fixtures. To a test the machine seems steady unless it says otherwise: what else
// runs on the machine does not change what a test sees, only how long it takes. Every test fails when the page logs an error that it does not expect,
// breaks, or asks another host for anything.

import { test as base, expect } from "@playwright/test";
import { CheckPage, trackWorkers } from "./check-page.js";
import { ComparePage } from "./compare-page.js";
import { LabPage } from "./lab-page.js";
import { LedgerPage } from "./ledger-page.js";
import { OwnPage } from "./own-page.js";
import { QuizPage } from "./quiz-page.js";
import { Site } from "./server.js";

export { expect };

export const test = base.extend({
  /** What the console errors look like that a test provokes. */
  expectedErrors: [/(?!)/, { option: true }],

  /** `slowness`: by what factor each worker finds the machine slower, see `Site.machine`; without it, as it is. */
  machine: [{ slowness: () => 1 }, { option: true }],

  site: async ({ machine: { slowness } }, use) => {
    const site = await Site.start();
    if (slowness) site.machine(slowness);
    await use(site);
    await site.stop();
  },

  /** Whether every page is touched as soon as it stands, which starts its program. */
  touched: [true, { option: true }],

  context: async ({ context, touched }, use) => {
    if (touched) await context.addInitScript(touchWhenLoaded);
    await use(context);
  },

  check: async ({ page, site }, use) => {
    await page.addInitScript(trackWorkers);
    await use(new CheckPage(page, site));
  },

  ledger: async ({ page, site }, use) => {
    await use(new LedgerPage(page, site));
  },

  lab: async ({ page, site }, use) => {
    await page.addInitScript(trackWorkers);
    await use(new LabPage(page, site));
  },

  quiz: async ({ page, site }, use) => {
    await use(new QuizPage(page, site));
  },

  own: async ({ page, site }, use) => {
    await use(new OwnPage(page, site));
  },

  compare: async ({ page, site }, use) => {
    await use(new ComparePage(page, site));
  },

  /** Everything that the page and its workers ask for. */
  requests: async ({ context }, use) => {
    const requests = [];
    context.on("request", (request) => requests.push(request.url()));
    await use(requests);
  },

  quiet: [
    async ({ context, site, requests, expectedErrors }, use) => {
      const errors = [];
      context.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
      });
      context.on("weberror", (error) => errors.push(String(error.error())));
      await use();
      const unexpected = errors.filter((text) => !expectedErrors.test(text));
      expect(unexpected, "errors in the console").toEqual([]);
      const foreign = requests.filter((url) => !url.startsWith(site.url) && !/^(data|blob):/.test(url));
      expect(foreign, "requests to another place").toEqual([]);
    },
    { auto: true },
  ],
});

/** Runs in the page. */
function touchWhenLoaded() {
  addEventListener("load", () => dispatchEvent(new Event("pointermove")));
}
