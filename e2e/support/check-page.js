// A claim's page as its reader meets it: what can be pressed, what can be read.

import { expect } from "@playwright/test";
import { MeasuringPage } from "./measuring-page.js";

export const VERDICTS = /^(holds|same-ballpark|does-not-hold|unclear)$/;

export class CheckPage extends MeasuringPage {
  constructor(page, site) {
    super(page, site, "#claim");
    this.start = this.root.getByRole("button", { name: /^Check (on this machine|again)$/ });
    this.ladder = this.root.getByRole("img", { name: /Times the time of|Milliseconds/ });
    this.table = this.root.getByRole("region", { name: "Figures of the run" });
    this.circumstances = this.root.locator("#figures + p");
    this.verdicts = this.root.locator(".verdict");
  }

  /** Opens the page at a link; `languages` is shorthand for the quick check of these. */
  async open({ languages, link = `claims/fib/${languages ? `#languages=${languages}` : ""}` } = {}) {
    await super.open(link);
  }

  row(label) {
    return this.table.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name: label, exact: true }) });
  }

  failure(language) {
    return this.root.locator(`.failures li[data-language="${language}"]`);
  }

  verdict(language) {
    return this.root.locator(`.verdict[data-language="${language}"]`);
  }

  retry(label) {
    return this.root.getByRole("button", { name: `Retry ${label}`, exact: true });
  }

  /** What "Download JSON" gives. */
  async downloadResults() {
    const { name, file } = await this.download();
    expect(name).toBe("crosscheck-fib.json");
    return file;
  }

  /** Which languages and which preset are chosen. */
  choices() {
    return this.root.locator(".choices input:checked").evaluateAll((inputs) => inputs.map((input) => input.value));
  }

  address() {
    return this.page.url().slice(this.site.url.length);
  }

  /** The canvas: its size in pixels and in CSS pixels, and how many pixels have a colour of the style sheet. */
  canvas(...colours) {
    return this.ladder.evaluate((canvas, colours) => {
      const box = canvas.getBoundingClientRect();
      // Read from a copy: reading the page's own canvas would change how the browser draws it.
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      const style = getComputedStyle(document.documentElement);
      const count = (colour) => {
        // The browser writes every opaque colour with six digits.
        copy.fillStyle = style.getPropertyValue(`--${colour}`);
        const hex = copy.fillStyle;
        const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
        let pixels = 0;
        for (let i = 0; i < data.length; i += 4) {
          if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) pixels++;
        }
        return pixels;
      };
      return {
        width: canvas.width,
        height: canvas.height,
        cssWidth: box.width,
        cssHeight: box.height,
        pixels: Object.fromEntries(colours.map((colour) => [colour, count(colour)])),
      };
    }, colours);
  }

  /** Clicks in the page and tells, in the same task, how many workers have not been terminated. */
  clickAndCountWorkers(button) {
    return button.evaluate((element) => {
      element.click();
      return window.liveWorkers.size;
    });
  }

  liveWorkers() {
    return this.page.evaluate(() => window.liveWorkers.size);
  }

  /** Shows or hides the page, as switching tabs does. */
  setVisible(visible) {
    return this.page.evaluate((visible) => {
      const state = visible ? "visible" : "hidden";
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
      Object.defineProperty(document, "hidden", { configurable: true, get: () => !visible });
      document.dispatchEvent(new Event("visibilitychange"));
    }, visible);
  }
}

/** Keeps account of the page's workers in `window.liveWorkers`. Runs in the page. */
export function trackWorkers() {
  window.liveWorkers = new Set();
  window.mostAlive = 0;
  // Those that were asked something and have not answered.
  const busy = new Set();
  window.mostBusy = 0;
  window.Worker = class extends Worker {
    constructor(...parameters) {
      super(...parameters);
      window.liveWorkers.add(this);
      window.mostAlive = Math.max(window.mostAlive, window.liveWorkers.size);
      this.addEventListener("message", () => busy.delete(this));
    }

    postMessage(message) {
      busy.add(this);
      window.mostBusy = Math.max(window.mostBusy, busy.size);
      super.postMessage(message);
    }

    terminate() {
      super.terminate();
      window.liveWorkers.delete(this);
      busy.delete(this);
    }
  };
}
