"""Quicksort written by hand; the rules stand in card.toml."""

SHORT = 16  # up to this length insertion sort is faster


def quicksort(values, start, end):
    """Sorts in place what lies from start to before end."""
    while end - start > SHORT:
        middle = partition(values, start, end)
        # Recursion only into the shorter side: it is never deeper than log2 of the length.
        if middle - start < end - middle:
            quicksort(values, start, middle)
            start = middle
        else:
            quicksort(values, middle, end)
            end = middle
    insertion_sort(values, start, end)


def partition(values, start, end):
    """Hoare's partition: moves what is not above the pivot before what is not below it, and returns where the second
    part starts. The pivot is the median of three, so neither part is empty."""
    i, j = start, end - 1
    pivot = median(values[i], values[(i + j) // 2], values[j])
    while True:
        while values[i] < pivot:
            i += 1
        while values[j] > pivot:
            j -= 1
        if i >= j:
            return j + 1
        values[i], values[j] = values[j], values[i]
        i += 1
        j -= 1


def median(a, b, c):
    return max(min(a, b), min(max(a, b), c))


def insertion_sort(values, start, end):
    for i in range(start + 1, end):
        value = values[i]
        j = i
        while j > start and values[j - 1] > value:
            values[j] = values[j - 1]
            j -= 1
        values[j] = value


def prepare(seed, n):
    """Makes n random numbers."""
    values = []
    state = seed
    for _ in range(n):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        values.append(state)
    return values


def run(numbers):
    """Sorts a copy and folds it."""
    values = numbers.copy()
    quicksort(values, 0, len(values))
    checksum = 2166136261
    for value in values:
        checksum = (checksum ^ value) * 16777619 & 0xFFFFFFFF
    return checksum
