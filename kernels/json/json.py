"""Orders in as JSON, totals by customer out as JSON, with the standard json module; the rules stand in card.toml."""

import json
from operator import itemgetter

# One character in so many is folded into the checksum.
STRIDE = 61

# As they stand between the quotes of the JSON text.
NOTES = [
    r"",
    r"Leave it with the neighbours.",
    r"Gift: write \"Happy birthday\" on the card.",
    r"First line\nsecond line\tand a tab",
    r"C:\\orders\\archive \/ paper",
    r"Größe ändern, bitte",
    r"午後にお届けください",
    r"\u00c9tage 3, deposit \u20ac5",
]


def prepare(seed, n):
    """One JSON text of n orders."""
    draws = generator(seed)
    return "[" + ",".join([order_text(i, n // 4 + 1, draws) for i in range(1, n + 1)]) + "]"


def order_text(number, customers, draws):
    customer = next(draws) % customers
    items = ",".join([item_text(draws) for _ in range(1 + next(draws) % 4)])
    paid = "true" if next(draws) % 4 > 0 else "false"
    note = NOTES[next(draws) % len(NOTES)]
    return f'{{"id":{number},"customer":"name-{customer}","items":[{items}],"paid":{paid},"note":"{note}"}}'


def item_text(draws):
    sku, quantity, price = next(draws), 1 + next(draws) % 5, 1 + next(draws) % 10000
    return f'{{"sku":"SKU-{sku}","quantity":{quantity},"price_cents":{price}}}'


def generator(seed):
    """The linear congruential generator of Numerical Recipes, by the upper half of its state."""
    state = seed
    while True:
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        yield state >> 16


def report(text):
    """The paid orders' totals by customer, as JSON, and the sum of the totals."""
    summaries = summarise(json.loads(text))
    total_cents = sum(summary["total_cents"] for summary in summaries)
    return json.dumps(summaries, separators=(",", ":"), ensure_ascii=False), total_cents


def summarise(orders):
    by_customer = {}
    for order in orders:
        if not order["paid"]:
            continue
        customer = order["customer"]
        summary = by_customer.get(customer)
        if summary is None:
            summary = by_customer[customer] = {"customer": customer, "orders": 0, "total_cents": 0}
        summary["orders"] += 1
        for item in order["items"]:
            summary["total_cents"] += item["quantity"] * item["price_cents"]
    return sorted(by_customer.values(), key=itemgetter("customer"))


def run(text):
    """The report folded."""
    return fold(*report(text))


def fold(report, total_cents):
    """FNV-1a over the length, the lower half of the sum of all totals, and a sample of the characters."""
    checksum = 2166136261
    for word in (len(report), total_cents & 0xFFFFFFFF, *report[::STRIDE].encode()):
        checksum = ((checksum ^ word) * 16777619) & 0xFFFFFFFF
    return checksum
