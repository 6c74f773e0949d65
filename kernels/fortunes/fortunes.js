// TechEmpower's Fortunes page without its database; the rules stand in card.toml.

/** One byte in so many is folded into the checksum. */
const STRIDE = 251;

const WORDS = [
  "after", "always", "any", "backup", "benchmark", "bug", "cache", "café", "compiler", "computer", "deploy",
  "error", "feature", "fortune", "framework", "Friday", "index", "machine", "naïve", "never", "number",
  "obsolete", "program", "query", "server", "the", "weakest", "R&D", "x > y", "<script>alert(1);</script>",
  "— Knuth", "ベンチマーク",
];

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const encoder = new TextEncoder();

/** `n` rows with messages of 4 to 11 words. Each ends with its own number, so that no two are equal. */
export function prepare(seed, n) {
  const next = generator(seed);
  return Array.from({ length: n }, (_, i) => {
    const words = Array.from({ length: 4 + (next() % 8) }, () => WORDS[next() % WORDS.length]);
    return { id: i + 1, message: [...words, i + 1].join(" ") };
  });
}

/** The linear congruential generator of Numerical Recipes, by the upper half of its state. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 16;
  };
}

/** The page: the rows and one more, sorted by message. */
export function render(fortunes) {
  const additional = { id: 0, message: "Additional fortune added at request time." };
  const rows = [...fortunes, additional].sort((a, b) => (a.message < b.message ? -1 : 1));
  let page =
    "<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table><tr><th>id</th><th>message</th></tr>";
  for (const { id, message } of rows) page += `<tr><td>${id}</td><td>${escapeHtml(message)}</td></tr>`;
  return `${page}</table></body></html>`;
}

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** The page, as the bytes of a response, folded. */
export function run(fortunes) {
  return fold(encoder.encode(render(fortunes)));
}

/** FNV-1a over the length and a sample of the bytes. */
function fold(page) {
  const mix = (hash, word) => Math.imul(hash ^ word, 16777619);
  let hash = mix(2166136261, page.length);
  for (let i = 0; i < page.length; i += STRIDE) hash = mix(hash, page[i]);
  return hash >>> 0;
}
