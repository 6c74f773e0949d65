// Orders in as JSON, totals by customer out as JSON, with the built-in JSON; the rules stand in card.toml.

/** One character in so many is folded into the checksum. */
const STRIDE = 61;

/** As they stand between the quotes of the JSON text. */
const NOTES = [
  String.raw``,
  String.raw`Leave it with the neighbours.`,
  String.raw`Gift: write \"Happy birthday\" on the card.`,
  String.raw`First line\nsecond line\tand a tab`,
  String.raw`C:\\orders\\archive \/ paper`,
  String.raw`Größe ändern, bitte`,
  String.raw`午後にお届けください`,
  String.raw`\u00c9tage 3, deposit \u20ac5`,
];

/** One JSON text of `n` orders. */
export function prepare(seed, n) {
  const next = generator(seed);
  const customers = Math.floor(n / 4) + 1;
  const orders = Array.from({ length: n }, (_, i) => orderText(i + 1, customers, next));
  return `[${orders.join(",")}]`;
}

function orderText(id, customers, next) {
  const customer = next() % customers;
  const items = Array.from({ length: 1 + (next() % 4) }, () => itemText(next));
  const paid = next() % 4 > 0;
  const note = NOTES[next() % NOTES.length];
  return `{"id":${id},"customer":"name-${customer}","items":[${items.join(",")}],"paid":${paid},"note":"${note}"}`;
}

function itemText(next) {
  const [sku, quantity, price] = [next(), 1 + (next() % 5), 1 + (next() % 10000)];
  return `{"sku":"SKU-${sku}","quantity":${quantity},"price_cents":${price}}`;
}

/** The linear congruential generator of Numerical Recipes, by the upper half of its state. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 16;
  };
}

/** The paid orders' totals by customer, as JSON, and the sum of the totals. */
export function report(text) {
  const summaries = summarise(JSON.parse(text));
  const totalCents = summaries.reduce((sum, { total_cents }) => sum + total_cents, 0);
  return [JSON.stringify(summaries), totalCents];
}

function summarise(orders) {
  const byCustomer = new Map();
  for (const { customer, items, paid } of orders) {
    if (!paid) continue;
    let summary = byCustomer.get(customer);
    if (summary === undefined) {
      summary = { customer, orders: 0, total_cents: 0 };
      byCustomer.set(customer, summary);
    }
    summary.orders += 1;
    for (const { quantity, price_cents } of items) summary.total_cents += quantity * price_cents;
  }
  return [...byCustomer.values()].sort((a, b) => (a.customer < b.customer ? -1 : 1));
}

/** The report folded. */
export function run(text) {
  return fold(...report(text));
}

/** FNV-1a over the length, the lower half of the sum of all totals, and a sample of the characters. */
function fold(report, totalCents) {
  const mix = (hash, word) => Math.imul(hash ^ word, 16777619);
  let hash = mix(mix(2166136261, report.length), totalCents);
  for (let i = 0; i < report.length; i += STRIDE) hash = mix(hash, report.charCodeAt(i));
  return hash >>> 0;
}
