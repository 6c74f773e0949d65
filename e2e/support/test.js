// Playwright's test with this page's fixtures. Every test fails when the page logs an error that it does not expect,
// breaks, or asks another host for anything.

import { test as base, expect } from "@playwright/test";
import { CheckPage, trackWorkers } from "./check-page.js";
import { Site } from "./server.js";

export { expect };

/** What the browser itself logs for each 404. */
export const MISSING_FILE = /Failed to load resource: the server responded with a status of 404/;

export const test = base.extend({
  /** Patterns of console errors that a test provokes. */
  expectedErrors: [[], { option: true }],

  site: async ({}, use) => {
    const site = await Site.start();
    await use(site);
    await site.stop();
  },

  check: async ({ page, site }, use) => {
    await page.addInitScript(trackWorkers);
    await use(new CheckPage(page, site));
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
      const unexpected = errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)));
      expect(unexpected, "errors in the console").toEqual([]);
      const foreign = requests.filter((url) => !url.startsWith(site.url) && !/^(data|blob):/.test(url));
      expect(foreign, "requests to another place").toEqual([]);
    },
    { auto: true },
  ],
});
