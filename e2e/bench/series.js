// What the long measurements take, beside what the page promises before they begin: everything that the ledger can check,
// a kernel's growth and the whole suite.
import { launch, openPage } from "./browser.js";
import { fixed, printTable, progress } from "./table.js";

const SERIES = [
  ["everything that can be checked", ""],
  ["growth of fib, five sizes", "lab/#kernel=fib&view=growth"],
  ["suite", "lab/#view=suite"],
];
const LIMIT_MS = 30 * 60_000;

export async function series({ address, pages = 1 }) {
  const rows = [];
  for (let pass = 1; pass <= pages; pass++) {
    for (const [name, hash] of SERIES) {
      const one = await measured(address + hash);
      progress(`pass ${pass} of ${pages}, ${name}: ${fixed(one.took_ms / 1000, 0)} s. ${one.ended}`);
      rows.push([name, fixed(one.took_ms / 60_000, 1), one.promise, one.ended]);
    }
  }
  printTable(
    "Long measurements: from the click to the end, quick, four languages",
    ["", "minutes", "promised", "ended"],
    rows,
  );
}

async function measured(address) {
  const browser = await launch();
  try {
    const page = await openPage(browser, address);
    const start = page.locator("button.primary:visible");
    const promise = await page.locator(".waiting .quiet:visible").first().textContent();
    const began = performance.now();
    await start.click();
    await page.getByRole("button", { name: "Cancel" }).and(page.locator(":visible")).waitFor();
    await start.waitFor({ timeout: LIMIT_MS });
    const took_ms = performance.now() - began;
    return { took_ms, promise, ended: await page.locator(".waiting .outcome:visible").first().textContent() };
  } finally {
    await browser.close();
  }
}
