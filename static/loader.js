// Fetches the program that draws the page once the page is at rest, starts it when the reader does something, and puts
// what it has drawn in the place of what the build drew, without the reader noticing: what was pressed or typed meanwhile
// is done then; scroll position, open details and the focus stay.
(() => {
  const html = document.documentElement;
  if (!html.dataset.program) return;
  // Without this, what needs the program is not shown.
  html.dataset.js = "";
  const { pathname, search, hash, protocol } = location;

  // A host that serves /a/b without the slash would make every link of the page lead elsewhere.
  if (!/\/$|\.html$|%23/.test(pathname) && protocol !== "file:")
    history.replaceState(null, "", `${pathname}/${search}${hash}`);
  // The page for what is missing stands at any depth: the root is what comes before the first part that is a page's.
  const PAGE = /\/(claims|compare|quiz|lab|own)(\/|$)|\/[^/]*%23|\/[^/]*\/?$/;
  const isMissing = html.dataset.root === "?";
  if (isMissing) html.dataset.root = pathname.slice(0, pathname.search(PAGE) + 1);
  const root = new URL(html.dataset.root, location.href);
  const file = (path) => new URL(`${path}?v=${html.dataset.version}`, root).href;
  const DATA = [
    "data/claims/article.json",
    "data/claims/briefing.json",
    "data/claims/others.json",
    "data/cards.json",
    "data/reference.json",
  ];
  // Lets the browser answer the reader in between.
  const pause = () => new Promise((resume) => setTimeout(resume));

  // Once, at low priority: what is on the screen goes first.
  let files;
  const load = () =>
    (files ??= Promise.all([
      import(file(`${html.dataset.program}.js`)),
      fetch(file(`${html.dataset.program}_bg.wasm`), { priority: "low" }).then(compiled),
      ...DATA.map((name) => fetch(file(name), { priority: "low" }).then(text)),
    ]));
  const text = (answer) =>
    answer.ok ? answer.text() : Promise.reject(new Error(`${answer.url}: HTTP ${answer.status}`));
  const compiled = (answer) =>
    answer.ok
      ? WebAssembly.compileStreaming(answer)
      : Promise.reject(new Error(`${answer.url}: HTTP ${answer.status}`));

  let started = false;
  async function start() {
    if (started) return;
    started = true;
    tell("");
    try {
      const [program, module, ...texts] = await load();
      // What the reader did is answered first.
      await pause();
      await program.default({ module_or_path: module });
      const live = Object.assign(document.createElement("div"), { id: "app" });
      for (const [at, text] of texts.entries()) {
        program.add(DATA[at], text);
        await pause();
      }
      program.start(live);
      // The page is drawn after this task, a long one in parts, each in a task of its own.
      do await pause();
      while (!live.firstChild || live.querySelector("[data-unfinished]"));
      takeOver(live);
    } catch (error) {
      started = false;
      files = undefined;
      tell(
        `The page could not start: ${error.message || error}. Check the connection, then touch the page to try again; if it stays, try a current browser.`,
      );
    }
  }

  function tell(words) {
    const place = document.getElementById("not-started");
    if (place) Object.assign(place, { textContent: words, hidden: !words });
  }

  // What the reader did before the program ran.
  const done = [];
  const toggled = new Set();
  const isControl = (element) => element?.matches?.("button, input, select, textarea");
  function remember(event) {
    const details = event.type === "click" && event.target.closest?.("summary")?.parentElement;
    if (details) toggled.add(details);
    const element = event.target.closest?.("button, input, select, textarea");
    if (!isControl(element)) return;
    if (event.type === "click" && element.localName !== "button") return;
    if (event.type === "click") {
      event.preventDefault();
      element.setAttribute("aria-busy", "true");
    }
    done.push({ type: event.type, key: key(element), value: element.value, checked: element.checked });
    start();
  }

  // What an element says, as far as that is the same before and after. The label of the page's primary button is not: it
  // says "again" where something was kept.
  function told(element) {
    if (element.classList.contains("primary")) return "primary";
    if (!isControl(element) || element.localName === "button") return element.textContent;
    return element.type === "radio" ? element.value : "";
  }
  // What tells an element from others, and which it is of those that are told alike.
  const name = (element) =>
    [
      element.localName,
      element.id,
      element.name,
      element.type,
      element.getAttribute("aria-label"),
      element.getAttribute("href"),
      told(element),
    ].join(" ");
  function key(element) {
    const among = document.getElementById("app").getElementsByTagName(element.localName);
    const wanted = name(element);
    return { tag: element.localName, wanted, at: [...among].filter((it) => name(it) === wanted).indexOf(element) };
  }
  const find = (within, { tag, wanted, at }) =>
    [...within.getElementsByTagName(tag)].filter((it) => name(it) === wanted)[at];

  function takeOver(live) {
    const drawn = document.getElementById("app");
    const height = scrollY;
    const open = [...toggled].map((it) => [key(it.querySelector("summary")), it.open]);
    const focused = drawn.contains(document.activeElement) ? key(document.activeElement) : null;
    live.dataset.live = "";
    drawn.replaceWith(live);
    for (const [summary, isOpen] of open) {
      const details = find(live, summary)?.closest("details");
      if (details) details.open = isOpen;
    }
    scrollTo(scrollX, height);
    if (focused) find(live, focused)?.focus({ preventScroll: true });
    for (const type of EARLY) removeEventListener(type, start, true);
    for (const type of KEPT) removeEventListener(type, remember, true);
    repeat(live);
  }

  async function repeat(live) {
    for (const { type, key, value, checked } of done) {
      const element = find(live, key);
      if (!element) continue;
      if (type === "click") element.click();
      else if (element.type === "radio" || element.type === "checkbox") {
        if (element.checked !== checked) element.click();
      } else {
        element.value = value;
        element.dispatchEvent(new Event(type, { bubbles: true }));
      }
      // What follows from it is drawn before the next is done.
      await pause();
    }
  }

  const EARLY = ["pointerdown", "keydown", "focusin", "scroll"];
  const KEPT = ["click", "change", "input"];
  for (const type of EARLY) addEventListener(type, start, { capture: true, passive: true });
  for (const type of KEPT) addEventListener(type, remember, true);
  // Before the press, where there is a mouse. Once: a program that does not arrive is not asked for at every move.
  addEventListener("pointermove", start, { capture: true, passive: true, once: true });

  if (protocol === "file:") {
    addEventListener("DOMContentLoaded", () =>
      tell(
        "This page was opened as a file, and browsers run WebAssembly only from a server. Serve its folder, for example with " +
          "“python3 -m http.server”, and open the address that it prints. All that was found can be read here as it is.",
      ),
    );
  } else if (/^#(\/|%2F|%23)/i.test(hash) || isMissing) {
    // An address of old, or of no file: only the program can read it.
    addEventListener("DOMContentLoaded", () => {
      for (const link of document.querySelectorAll("[data-home]")) link.href = root;
      start();
    });
  } else {
    const prepare = () => load().catch(() => (files = undefined));
    addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(knowsMore() ? start : prepare));
  }

  // Whether the program would draw something else than the build did: the address asks for it, or this browser has kept
  // something. Where not, a reader who only reads is spared its work.
  function knowsMore() {
    try {
      return hash.length > 1 || Object.keys(localStorage).some((key) => key.startsWith("crosscheck."));
    } catch {
      return false;
    }
  }
})();
