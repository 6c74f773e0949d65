// The file server of the tests and benches, where it answers as a host of static pages does.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Site } from "./support/server.js";

const FILES = {
  "index.html": "<p>home",
  "quiz/index.html": "<p>quiz",
  "404.html": "<p>nothing here",
  "style-0123456789abcdef.css": "p { color: red }",
  "engine.zip": "packed",
};

// biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
test("answers as a host of static pages does", async ({}, info) => {
  const dist = info.outputPath("dist");
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(dist, path, ".."), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  const site = await Site.start({ dist, root: "/", likeHost: true });
  const answer = async (path, encoding = "gzip, br") => {
    const response = await fetch(site.url + path, { headers: { "accept-encoding": encoding } });
    const [type, sent, cached] = ["content-type", "content-encoding", "cache-control"].map((it) =>
      response.headers.get(it),
    );
    return [response.status, type, sent, cached, await response.text()];
  };
  const html = "text/html; charset=utf-8";
  const forever = "public, max-age=31536000, immutable";
  try {
    expect(await answer("")).toEqual([200, html, "br", "no-cache", "<p>home"]);
    expect(await answer("quiz/")).toEqual([200, html, "br", "no-cache", "<p>quiz"]);
    expect(await answer("quiz/?v=1", "gzip")).toEqual([200, html, null, "no-cache", "<p>quiz"]);
    expect(await answer("absent/")).toEqual([404, html, null, "no-cache", "<p>nothing here"]);
    expect(await answer("..%2fserver.spec.js")).toEqual([404, html, null, "no-cache", "<p>nothing here"]);
    const style = FILES["style-0123456789abcdef.css"];
    expect(await answer("style-0123456789abcdef.css")).toEqual([200, "text/css; charset=utf-8", "br", forever, style]);
    expect(await answer("engine.zip?v=7")).toEqual([200, "application/zip", null, forever, "packed"]);
  } finally {
    await site.stop();
  }
});
