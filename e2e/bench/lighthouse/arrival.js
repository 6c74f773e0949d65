// What a phone on a slow line waits for: the bytes that a page needs, and the time until it does what it is told.
import { launch } from "../browser.js";

const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
/** What Lighthouse calls slow 4G, in ms and bytes a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const CPU_SLOWDOWN = 4;
// Long enough for anything that the page fetches late, once it has compiled what came before.
const QUIET_MS = 2_000;
const LIMIT_MS = 60_000;

/** The bytes of a page as they are sent: {first, scripted, code}. `first` is what there must be before `readable` can be
 * seen; `scripted` tells that scripts bring it, and are among these bytes then. `code` is all scripts and modules. */
export async function weigh(address, readable) {
  const browser = await launch();
  try {
    const scripted = !(await isReadableWithoutScripts(browser, address, readable));
    const page = await openPhone(browser);
    const answers = [];
    page.on("response", (answer) => answers.push(answer));
    await page.goto(address);
    await page.locator(readable).first().waitFor();
    const first = scripted ? [...answers] : [answers[0], ...(await blocking(page, answers))];
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(QUIET_MS);
    const code = answers.filter((answer) => /\.(m?js|wasm)(\?|$)/.test(answer.url()));
    return { first: await bytes(first), scripted, code: await bytes(code) };
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the start of the navigation until a press has shown its effect, on a slow line and processor. */
export async function timeToReaction(address, { press, reacted }) {
  const browser = await launch();
  try {
    const page = await openPhone(browser);
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW_4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    await page.addInitScript(`(${pressUntil})(${press}, ${reacted})`);
    await page.goto(address, { waitUntil: "commit" });
    return await page.evaluate(() => globalThis.benchReacted);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: presses again and again, as a button may be seen long before anything listens to it. */
function pressUntil(press, reacted) {
  let pressed = false;
  globalThis.benchReacted = new Promise((resolve) => {
    const look = setInterval(() => {
      if (pressed && reacted()) {
        clearInterval(look);
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        return;
      }
      const target = press();
      if (!target) return;
      // A choice that is made already would not tell of a second press.
      if (target.checked) target.checked = false;
      target.click();
      pressed = true;
    }, 20);
  });
}

async function openPhone(browser, options = {}) {
  const context = await browser.newContext({ ...PHONE, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  return page;
}

async function isReadableWithoutScripts(browser, address, readable) {
  const page = await openPhone(browser, { javaScriptEnabled: false });
  await page.goto(address);
  return page.locator(readable).first().isVisible();
}

/** The answers without which the browser draws nothing. */
async function blocking(page, answers) {
  const addresses = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource");
    return entries.filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking").map(({ name }) => name);
  });
  return answers.filter((answer) => addresses.includes(answer.url()));
}

async function bytes(answers) {
  const lengths = await Promise.all(answers.map((answer) => answer.headerValue("content-length")));
  return lengths.reduce((sum, length) => sum + Number(length), 0);
}
