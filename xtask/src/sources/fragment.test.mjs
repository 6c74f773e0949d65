// The kernels' sources as HTML: nothing of the text is lost or read as markup.
//
//   node --test xtask/src/sources/fragment.test.mjs

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { cards } from "../../ask.mjs";
import { fragment } from "./fragment.js";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const KERNELS = join(ROOT, "kernels");
const EXTENSIONS = ["rs", "go", "js", "py"];

const SOURCES = cards().flatMap(({ slug }) =>
  EXTENSIONS.map((extension) => join(KERNELS, slug, `${slug}.${extension}`)),
);

/** A span of ours or text; text holds no angle bracket and no ampersand but those of the three references. */
const WELL_FORMED = /^(?:<span class="hl-[a-z]+">(?:[^<>&]|&(?:amp|lt|gt);)+<\/span>|[^<>&]|&(?:amp|lt|gt);)*$/;

const CHARACTERS = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };
const text = (html) => html.replace(/<[^>]*>/g, "").replace(/&\w+;/g, (reference) => CHARACTERS[reference]);

/** The coloured parts, as "class: text". */
const parts = (html) =>
  [...html.matchAll(/<span class="hl-(\w+)">(.*?)<\/span>/gs)].map(([, name, part]) => `${name}: ${text(part)}`);

describe("every kernel's source comes back byte for byte", () => {
  for (const file of SOURCES) {
    test(file.slice(ROOT.length), () => {
      const source = readFileSync(file);
      const html = fragment(source.toString("utf8"), file.split(".").at(-1));
      assert.match(html, WELL_FORMED);
      assert.deepEqual(Buffer.from(text(html), "utf8"), source);
      assert.ok(parts(html).length > 10, "it is highlighted");
    });
  }
});

test("markup in a source stays text", () => {
  const markup = `</code><script>alert("&amp; 'x'")</script><!-- & -->`;
  for (const [extension, source] of [
    ["rs", `// ${markup}\nlet s = r#"${markup}"#;\n`],
    ["go", `// ${markup}\nvar s = \`${markup}\`\n`],
    ["js", `// ${markup}\nconst s = \`${markup}\${1 < 2 && "a"}\`;\n`],
    ["py", `# ${markup}\ns = """${markup}"""\n`],
    // What is no program at all is shown all the same.
    ["rs", markup],
    ["go", markup],
    ["js", markup],
    ["py", markup],
  ]) {
    const html = fragment(source, extension);
    assert.match(html, WELL_FORMED);
    assert.equal(text(html), source);
  }
});

test("blanks, line ends and an empty source are kept", () => {
  for (const source of ["", "\n\n", "\tx \r\n  y\r\n", "é 午後 🦀\n"]) {
    for (const extension of EXTENSIONS) assert.equal(text(fragment(source, extension)), source);
  }
});

test("equal neighbours are one span", () => {
  assert.equal(
    fragment("/// a\n/// b\npub fn f() {}", "rs"),
    '<span class="hl-comment">/// a\n/// b</span>\n' +
      '<span class="hl-keyword">pub fn</span> <span class="hl-function">f</span>() {}',
  );
});

test("the four languages are told apart alike", () => {
  const body = ["keyword: return", "number: 1"];
  assert.deepEqual(parts(fragment("fn f(n: u32) -> u32 { return u32::max(n, 1) }", "rs")), [
    "keyword: fn",
    "function: f",
    "type: u32",
    "type: u32",
    ...body,
  ]);
  assert.deepEqual(parts(fragment("package p\n\nfunc (c *cache) f(n int) int { return c.max(n, 1) }", "go")), [
    "keyword: package",
    "keyword: func",
    "type: cache",
    "function: f",
    "type: int",
    "type: int",
    ...body,
  ]);
  assert.deepEqual(parts(fragment("class C { #f(n) { return Math.max(n, 1); } }", "js")), [
    "keyword: class",
    "type: C",
    "function: #f",
    ...body,
  ]);
  assert.deepEqual(parts(fragment('def f(n):\n    """Doc."""\n    return max(*n, 1)', "py")), [
    "keyword: def",
    "function: f",
    'comment: """Doc."""',
    ...body,
  ]);
});

test("Go's loops without a variable are read on", () => {
  const source =
    "package p\n\nfunc f() {\n\tfor range a.b {\n\t\tx := 1\n\t\tif x > 0 { return }\n\t}\n}\n\nfunc g() { return }\n";
  assert.deepEqual(parts(fragment(source, "go")), [
    "keyword: package",
    "keyword: func",
    "function: f",
    "keyword: for range",
    "number: 1",
    "keyword: if",
    "number: 0",
    "keyword: return",
    "keyword: func",
    "function: g",
    "keyword: return",
  ]);
});

test("a language without a grammar is an error", () => {
  assert.throws(() => fragment("", "toml"), /no grammar for \.toml/);
});

test("each class has its colour", () => {
  const style = readFileSync(join(ROOT, "static/style/lab.css"), "utf8");
  const source = '// a\nfn f(n: u32) { g("s", 1) }';
  const classes = new Set([...fragment(source, "rs").matchAll(/class="([\w-]+)"/g)].map(([, name]) => name));
  assert.equal(classes.size, 6);
  for (const name of classes) assert.match(style, new RegExp(`\\.${name}\\b`));
});

test("the fragments are written under their sources' names", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-sources-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const stage = fileURLToPath(new URL("stage.js", import.meta.url));
  const run = (...files) => spawnSync(process.execPath, [stage, join(folder, "sources"), ...files]);

  const fib = join(KERNELS, "fib/fib.go");
  assert.equal(run(fib).status, 0);
  assert.deepEqual(readdirSync(join(folder, "sources")), ["fib.go.html"]);
  assert.equal(text(readFileSync(join(folder, "sources/fib.go.html"), "utf8")), readFileSync(fib, "utf8"));
  assert.notEqual(run(join(KERNELS, "fib/none.go")).status, 0);
});
