// What Lighthouse objects to, and where.

const MOST_ELEMENTS = 8;
// Below it Lighthouse paints a figure orange; whatever only passes or fails is at 0 or 1.
const PASSES = 0.9;

/** The audits that fail in any of the reports: {category, id, title, runs, elements}, runs being how many fail. */
export function failingAudits(reports) {
  const found = new Map();
  for (const report of reports) {
    for (const { category, audit } of failing(report)) {
      // An audit may count in two categories.
      const key = `${category} ${audit.id}`;
      const entry = found.get(key) ?? { category, id: audit.id, title: audit.title, runs: 0, elements: new Set() };
      entry.runs++;
      for (const element of elementsIn(audit.details)) entry.elements.add(element);
      found.set(key, entry);
    }
  }
  return [...found.values()].map((entry) => ({ ...entry, elements: shortened([...entry.elements]) }));
}

/** The metrics are left out, which have rows of their own, and what Lighthouse does not show. In the other categories an
 * audit without weight is advice; in that of performance it says what the metrics suffer from. */
function failing({ categories, audits }) {
  return Object.values(categories).flatMap(({ id: category, title, auditRefs }) =>
    auditRefs
      .filter(
        ({ group, weight }) => group !== "metrics" && group !== "hidden" && (weight > 0 || category === "performance"),
      )
      .map(({ id }) => ({ category: title, audit: audits[id] }))
      .filter(({ audit: { score } }) => score !== null && score < PASSES),
  );
}

/** Words for every element, place in a file, or file that the details name, however deep. */
function elementsIn(details) {
  if (Array.isArray(details)) return details.flatMap(elementsIn);
  if (details === null || typeof details !== "object") return [];
  const { type, selector, snippet, url, line, description, reason } = details;
  if (type === "node") return [`${selector}  ${snippet}`];
  if (type === "source-location") return [`${url}:${line + 1}`];
  const below = Object.values(details).flatMap(elementsIn);
  const own = [url, description, reason].filter((text) => typeof text === "string").join("  ");
  return own ? [own, ...below] : below;
}

function shortened(elements) {
  const more = elements.length - MOST_ELEMENTS;
  return more > 0 ? [...elements.slice(0, MOST_ELEMENTS), `and ${more} more`] : elements;
}
