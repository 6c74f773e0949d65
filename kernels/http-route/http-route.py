"""HTTP/1.1 requests, parsed from bytes and routed; the rules stand in card.toml."""

import re

METHODS = [b"GET", b"POST", b"PUT", b"DELETE"]

# A route's place is its number; a segment that begins with a colon is a parameter.
ROUTES = [
    ("GET", "/health"),
    ("POST", "/sessions"),
    ("GET", "/users"),
    ("POST", "/users"),
    ("GET", "/users/me"),
    ("GET", "/users/:id"),
    ("PUT", "/users/:id"),
    ("DELETE", "/users/:id"),
    ("GET", "/users/:id/orders"),
    ("POST", "/users/:id/orders"),
    ("GET", "/users/:id/orders/:order"),
    ("DELETE", "/users/:id/orders/:order"),
    ("GET", "/products"),
    ("GET", "/products/:sku"),
    ("GET", "/products/:sku/reviews"),
    ("POST", "/products/:sku/reviews"),
    ("PUT", "/warehouses/:id/stock/:sku"),
    ("GET", "/reports/:year/:month"),
]

# What stands in a route's place for a request that has none; routes have smaller numbers.
BAD_REQUEST = 400
NOT_FOUND = 404
METHOD_NOT_ALLOWED = 405


class Node:
    """The routes' paths as a tree of their segments."""

    __slots__ = ("literals", "parameter", "answers")

    def __init__(self):
        self.literals = []
        self.parameter = None
        # By method: the route that ends here, or what to answer.
        self.answers = [NOT_FOUND] * len(METHODS)

    def child(self, segment):
        """The child for a segment of a pattern, made where there is none."""
        if segment.startswith(b":"):
            if self.parameter is None:
                self.parameter = Node()
            return self.parameter
        for literal, node in self.literals:
            if literal == segment:
                return node
        node = Node()
        self.literals.append((segment, node))
        return node

    def find(self, path):
        """The node of a path, or None, and the parameters on the way."""
        node = self
        parameters = []
        for segment in path[1:].split(b"/"):
            for literal, child in node.literals:
                if literal == segment:
                    node = child
                    break
            else:
                node = node.parameter
                if node is None or not segment:
                    return None, parameters
                parameters.append(segment)
        return node, parameters

    def route(self, method, path):
        """The route of a request, or 404 or 405, and its parameters."""
        node, parameters = self.find(path)
        return NOT_FOUND if node is None else node.answers[method], parameters


def make_router():
    """The root of all routes."""
    root = Node()
    for route, (method, pattern) in enumerate(ROUTES):
        node = root
        for segment in pattern[1:].encode().split(b"/"):
            node = node.child(segment)
        for place, other in enumerate(METHODS):
            if other == method.encode():
                node.answers[place] = route
            elif node.answers[place] == NOT_FOUND:
                node.answers[place] = METHOD_NOT_ALLOWED
    return root


def next_line(data, at):
    """The line at a place, up to LF or to the end and without the CR before it, and the place of the next."""
    end = data.find(b"\n", at)
    if end < 0:
        return data[at:].removesuffix(b"\r"), len(data)
    return data[at:end].removesuffix(b"\r"), end + 1


def request_line(line):
    """The method, by its place, and the path of a request line; None when it is none."""
    method, _, after = line.partition(b" ")
    target, _, version = after.partition(b" ")
    if version != b"HTTP/1.1" or not target.startswith(b"/") or method not in METHODS:
        return None
    return METHODS.index(method), target.partition(b"?")[0]


def parse(data, at):
    """The request at a place, or None when it is malformed, and the place of the next.

    The next is after the body; after the next empty line where this one is malformed.
    """
    line, at = next_line(data, at)
    start = request_line(line)
    valid = start is not None
    headers = header_bytes = hosts = lengths = body = 0
    while True:
        line, at = next_line(data, at)
        if not line:
            break
        name, colon, value = line.partition(b":")
        if not colon or not name:
            valid = False
            continue
        value = value.strip(b" \t")
        headers += 1
        header_bytes += len(name) + len(value)
        name = name.lower()
        if name == b"host":
            hosts += 1
        elif name == b"content-length":
            lengths += 1
            if value.isdigit() and len(value) <= 9:
                body = int(value)
            else:
                valid = False
    if not valid or hosts != 1 or lengths > 1 or at + body > len(data):
        return None, at
    method, path = start
    return (method, path, headers, header_bytes, data[at : at + body]), at + body


def fold(checksum, word):
    return (checksum ^ word) * 16777619 & 0xFFFFFFFF


def run(prepared):
    """Parses and routes all requests. Folds of each its method, route, parameters, headers and length of the body."""
    data, router = prepared
    checksum = 2166136261
    at = 0
    while at < len(data):
        request, at = parse(data, at)
        if request is None:
            checksum = fold(checksum, BAD_REQUEST)
            continue
        method, path, headers, header_bytes, body = request
        route, parameters = router.route(method, path)
        checksum = fold(checksum, method << 16 | route)
        for byte in b"".join(parameters):
            checksum = fold(checksum, byte)
        checksum = fold(checksum, headers << 16 ^ header_bytes)
        checksum = fold(checksum, len(body))
    return checksum


# Requests that no route takes: unknown paths, and methods that a known path does not have.
STRAYS = [
    ("GET", "/favicon.ico"),
    ("GET", "/wp-login.php"),
    ("POST", "/users/:id/avatar"),
    ("GET", "/reports/:year"),
    ("DELETE", "/products"),
    ("PUT", "/users/me"),
]

# Without a version, of an unknown method, without Host, with a header without colon, with a length that is none.
MALFORMED = [
    "GET /users/17\r\nHost: api.example.com\r\n\r\n",
    "BREW /pots/1 HTTP/1.1\r\nHost: api.example.com\r\n\r\n",
    "GET /health HTTP/1.1\r\nAccept: */*\r\n\r\n",
    "GET /users/me HTTP/1.1\r\nHost: api.example.com\r\nAccept\r\n\r\n",
    "PUT /users/17 HTTP/1.1\r\nHost: api.example.com\r\nContent-Length: 12a\r\n\r\n",
]

HOSTS = ["Host: api.example.com", "host:api.example.com", "HOST:  api.example.com "]
LENGTHS = ["Content-Length: ", "content-length:", "CONTENT-LENGTH:  "]
HEADERS = [
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "Accept: application/json, text/plain, */*",
    "Accept-Language: en-GB,en;q=0.8,de;q=0.5",
    "Accept-Encoding: gzip, deflate, br",
    "Authorization: Bearer 8d1f0c5e7a9b4e32a6d7f1c09b3e5a48",
    "Cookie: session=5f2b9c1e; theme=dark; consent=1",
    "Connection: keep-alive",
    "cache-control: no-cache",
    "Referer: https://shop.example.com/account",
    "X-Forwarded-For: 203.0.113.7, 198.51.100.23",
    "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
]


def prepare(seed, n):
    """Draws n requests.

    Of a hundred about four are malformed, six are such that no route takes, and the rest spread evenly over the routes.
    """
    state = seed

    def draw(below):
        nonlocal state
        state = state * 1664525 + 1013904223 & 0xFFFFFFFF
        return (state >> 16) * below >> 16

    def pick(choices):
        return choices[draw(len(choices))]

    parts = []
    for _ in range(n):
        kind = draw(100)
        if kind < 4:
            parts.append(pick(MALFORMED))
            continue
        method, pattern = pick(STRAYS if kind < 10 else ROUTES)
        path = re.sub(r":\w+", lambda _: str(draw(60000)), pattern)
        query = f"?page={draw(50)}&sort=-created" if draw(4) == 0 else ""
        parts.append(f"{method} {path}{query} HTTP/1.1\r\n{pick(HOSTS)}\r\nX-Request-Id: {draw(60000)}\r\n")
        first = draw(len(HEADERS))
        count = 4 + draw(4)
        parts += (f"{HEADERS[(first + i) % len(HEADERS)]}\r\n" for i in range(count))
        body = ""
        if method.startswith("P"):
            body = f'{{"quantity":{draw(1000)},"note":"{"x" * draw(64)}"}}'
            parts.append(f"{pick(LENGTHS)}{len(body)}\r\n")
        parts.append(f"\r\n{body}")
    return "".join(parts).encode(), make_router()
