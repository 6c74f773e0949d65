"""TechEmpower's Fortunes page without its database; the rules stand in card.toml."""

from html import escape
from operator import itemgetter

# One byte in so many is folded into the checksum.
STRIDE = 251

WORDS = [
    "after", "always", "any", "backup", "benchmark", "bug", "cache", "café", "compiler", "computer", "deploy",
    "error", "feature", "fortune", "framework", "Friday", "index", "machine", "naïve", "never", "number",
    "obsolete", "program", "query", "server", "the", "weakest", "R&D", "x > y", "<script>alert(1);</script>",
    "— Knuth", "ベンチマーク",
]  # fmt: skip


def prepare(seed, n):
    """n rows with messages of 4 to 11 words. Each ends with its own number, so that no two are equal."""
    draws = generator(seed)
    fortunes = []
    for number in range(1, n + 1):
        words = [WORDS[next(draws) % len(WORDS)] for _ in range(4 + next(draws) % 8)]
        fortunes.append((number, " ".join([*words, str(number)])))
    return fortunes


def generator(seed):
    """The linear congruential generator of Numerical Recipes, by the upper half of its state."""
    state = seed
    while True:
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        yield state >> 16


def render(fortunes):
    """The page: the rows and one more, sorted by message."""
    rows = [*fortunes, (0, "Additional fortune added at request time.")]
    rows.sort(key=itemgetter(1))
    cells = [f"<tr><td>{number}</td><td>{escape(message)}</td></tr>" for number, message in rows]
    return (
        "<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table>"
        f"<tr><th>id</th><th>message</th></tr>{''.join(cells)}</table></body></html>"
    )


def run(fortunes):
    """The page, as the bytes of a response, folded."""
    return fold(render(fortunes).encode())


def fold(page):
    """FNV-1a over the length and a sample of the bytes."""
    checksum = 2166136261
    for word in (len(page), *page[::STRIDE]):
        checksum = ((checksum ^ word) * 16777619) & 0xFFFFFFFF
    return checksum
