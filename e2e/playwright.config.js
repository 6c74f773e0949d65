// Tests of the built page: `cargo xtask test --only e2e`, after `cargo xtask build`.

import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export default defineConfig({
  testDir: ".",
  outputDir: "results",
  // One after another: the page measures, and two runs at once would disturb each other.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A run of all four languages takes 15 s on two idle cores, and a replacement for each dropped round on busy ones.
  timeout: 120_000,
  expect: { timeout: 60_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM || BROWSERS.find((path) => existsSync(path)),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
