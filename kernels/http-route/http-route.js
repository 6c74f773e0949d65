// HTTP/1.1 requests, parsed from bytes and routed; the rules stand in card.toml.

const METHODS = ["GET", "POST", "PUT", "DELETE"];

/** A route's place is its number; a segment that begins with a colon is a parameter. */
const ROUTES = [
  ["GET", "/health"],
  ["POST", "/sessions"],
  ["GET", "/users"],
  ["POST", "/users"],
  ["GET", "/users/me"],
  ["GET", "/users/:id"],
  ["PUT", "/users/:id"],
  ["DELETE", "/users/:id"],
  ["GET", "/users/:id/orders"],
  ["POST", "/users/:id/orders"],
  ["GET", "/users/:id/orders/:order"],
  ["DELETE", "/users/:id/orders/:order"],
  ["GET", "/products"],
  ["GET", "/products/:sku"],
  ["GET", "/products/:sku/reviews"],
  ["POST", "/products/:sku/reviews"],
  ["PUT", "/warehouses/:id/stock/:sku"],
  ["GET", "/reports/:year/:month"],
];

// What stands in a route's place for a request that has none; routes have smaller numbers.
const BAD_REQUEST = 400;
const NOT_FOUND = 404;
const METHOD_NOT_ALLOWED = 405;

const [TAB, LF, CR, SPACE, SLASH, ZERO, NINE, COLON, QUESTION] = bytesOf("\t\n\r /09:?");
const METHOD_NAMES = METHODS.map(bytesOf);
const VERSION = bytesOf("HTTP/1.1");
const HOST = bytesOf("host");
const CONTENT_LENGTH = bytesOf("content-length");

function bytesOf(text) {
  return new TextEncoder().encode(text);
}

/** The place of the first `byte` between `from` and `to`; `to` when there is none. (`indexOf` knows no end.) */
function find(bytes, byte, from, to) {
  while (from < to && bytes[from] !== byte) from++;
  return from;
}

function equal(bytes, from, to, literal) {
  if (to - from !== literal.length) return false;
  for (let i = 0; i < literal.length; i++) if (bytes[from + i] !== literal[i]) return false;
  return true;
}

const lowerCase = (byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

/** Like `equal`, whatever the case of the bytes; the literal is lower case. */
function equalFold(bytes, from, to, literal) {
  if (to - from !== literal.length) return false;
  for (let i = 0; i < literal.length; i++) if (lowerCase(bytes[from + i]) !== literal[i]) return false;
  return true;
}

/** The routes' paths as a tree of their segments. */
class Node {
  literals = [];
  parameter = null;
  /** By method: the route that ends here, or what to answer. */
  answers = METHODS.map(() => NOT_FOUND);

  /** The child for a segment of a pattern, made where there is none. */
  child(segment) {
    if (segment.startsWith(":")) return (this.parameter ??= new Node());
    const literal = bytesOf(segment);
    const known = this.literals.find((other) => equal(literal, 0, literal.length, other.literal));
    if (known) return known.node;
    const node = new Node();
    this.literals.push({ literal, node });
    return node;
  }

  /** The child for a segment of a path that is spelled out in a route, or null. */
  literal(bytes, from, to) {
    for (const { literal, node } of this.literals) if (equal(bytes, from, to, literal)) return node;
    return null;
  }

  /** The node of a path, or null; where the parameters on the way begin and end is appended to `parameters`. */
  find(bytes, from, to, parameters) {
    let node = this;
    while (from < to) {
      const start = from + 1;
      const end = find(bytes, SLASH, start, to);
      const child = node.literal(bytes, start, end);
      if (child !== null) {
        node = child;
      } else {
        node = node.parameter;
        if (node === null || start === end) return null;
        parameters.push(start, end);
      }
      from = end;
    }
    return node;
  }

  /** The route of a request, or 404 or 405; where its parameters begin and end is appended to `parameters`. */
  route(bytes, { target: { method, path, pathEnd } }, parameters) {
    const node = this.find(bytes, path, pathEnd, parameters);
    return node === null ? NOT_FOUND : node.answers[method];
  }
}

/** The root of all routes. */
function router() {
  const root = new Node();
  for (const [route, [method, pattern]] of ROUTES.entries()) {
    let node = root;
    for (const segment of pattern.slice(1).split("/")) node = node.child(segment);
    for (const [place, other] of METHODS.entries()) {
      if (other === method) node.answers[place] = route;
      else if (node.answers[place] === NOT_FOUND) node.answers[place] = METHOD_NOT_ALLOWED;
    }
  }
  return root;
}

/** A number of one to nine digits between `from` and `to`, or -1. */
function number(bytes, from, to) {
  if (to - from < 1 || to - from > 9) return -1;
  let sum = 0;
  for (let i = from; i < to; i++) {
    if (bytes[i] < ZERO || bytes[i] > NINE) return -1;
    sum = sum * 10 + (bytes[i] - ZERO);
  }
  return sum;
}

const isBlank = (byte) => byte === SPACE || byte === TAB;

/** Takes requests off bytes. */
class Parser {
  constructor(bytes) {
    this.bytes = bytes;
    /** Where the next line begins. */
    this.next = 0;
    /** Where the line at hand begins and ends. */
    this.start = 0;
    this.end = 0;
  }

  /** Takes a line: up to LF or to the end, and without the CR before it. Returns whether it is not empty. */
  line() {
    const { bytes, next } = this;
    const found = bytes.indexOf(LF, next);
    const end = found < 0 ? bytes.length : found;
    this.start = next;
    this.end = end > next && bytes[end - 1] === CR ? end - 1 : end;
    this.next = Math.min(end + 1, bytes.length);
    return this.end > this.start;
  }

  /** The method, by its place, and the path of a request line; null when it is none. */
  requestLine() {
    this.line();
    const { bytes, start, end } = this;
    const methodEnd = find(bytes, SPACE, start, end);
    const path = methodEnd + 1;
    const targetEnd = find(bytes, SPACE, path, end);
    if (!equal(bytes, targetEnd + 1, end, VERSION) || bytes[path] !== SLASH) return null;
    const method = METHOD_NAMES.findIndex((name) => equal(bytes, start, methodEnd, name));
    return method < 0 ? null : { method, path, pathEnd: find(bytes, QUESTION, path, targetEnd) };
  }

  /** Takes a request; of one that is malformed, the lines up to the empty one, and returns null. */
  request() {
    const { bytes } = this;
    const target = this.requestLine();
    let valid = target !== null;
    let headers = 0;
    let headerBytes = 0;
    let hosts = 0;
    let lengths = 0;
    let body = 0;
    while (this.line()) {
      const name = this.start;
      const colon = find(bytes, COLON, name, this.end);
      if (colon === this.end || colon === name) {
        valid = false;
        continue;
      }
      let value = colon + 1;
      let end = this.end;
      while (value < end && isBlank(bytes[value])) value++;
      while (value < end && isBlank(bytes[end - 1])) end--;
      headers++;
      headerBytes += colon - name + (end - value);
      if (equalFold(bytes, name, colon, HOST)) {
        hosts++;
      } else if (equalFold(bytes, name, colon, CONTENT_LENGTH)) {
        lengths++;
        body = number(bytes, value, end);
        valid &&= body >= 0;
      }
    }
    if (!valid || hosts !== 1 || lengths > 1 || body > bytes.length - this.next) return null;
    this.next += body;
    return { target, headers, headerBytes, body };
  }
}

function fold(hash, word) {
  return Math.imul(hash ^ word, 16777619);
}

/** Parses and routes all requests. Folds of each its method, route, parameters, headers and length of the body. */
export function run({ bytes, router }) {
  let hash = 2166136261 | 0;
  const parser = new Parser(bytes);
  const parameters = [];
  while (parser.next < bytes.length) {
    const request = parser.request();
    if (request === null) {
      hash = fold(hash, BAD_REQUEST);
      continue;
    }
    parameters.length = 0;
    const route = router.route(bytes, request, parameters);
    hash = fold(hash, (request.target.method << 16) | route);
    for (let i = 0; i < parameters.length; i += 2) {
      for (let at = parameters[i]; at < parameters[i + 1]; at++) hash = fold(hash, bytes[at]);
    }
    hash = fold(hash, (request.headers << 16) ^ request.headerBytes);
    hash = fold(hash, request.body);
  }
  return hash >>> 0;
}

/** Requests that no route takes: unknown paths, and methods that a known path does not have. */
const STRAYS = [
  ["GET", "/favicon.ico"],
  ["GET", "/wp-login.php"],
  ["POST", "/users/:id/avatar"],
  ["GET", "/reports/:year"],
  ["DELETE", "/products"],
  ["PUT", "/users/me"],
];

/** Without a version, of an unknown method, without Host, with a header without colon, with a length that is none. */
const MALFORMED = [
  "GET /users/17\r\nHost: api.example.com\r\n\r\n",
  "BREW /pots/1 HTTP/1.1\r\nHost: api.example.com\r\n\r\n",
  "GET /health HTTP/1.1\r\nAccept: */*\r\n\r\n",
  "GET /users/me HTTP/1.1\r\nHost: api.example.com\r\nAccept\r\n\r\n",
  "PUT /users/17 HTTP/1.1\r\nHost: api.example.com\r\nContent-Length: 12a\r\n\r\n",
];

const HOSTS = ["Host: api.example.com", "host:api.example.com", "HOST:  api.example.com "];
const LENGTHS = ["Content-Length: ", "content-length:", "CONTENT-LENGTH:  "];
const HEADERS = [
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
];

/**
 * Draws n requests: of a hundred about four malformed, six that no route takes, and the rest spread evenly over the
 * routes.
 */
export function prepare(seed, n) {
  let state = seed;
  const draw = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 16) * below) >>> 16;
  };
  const pick = (list) => list[draw(list.length)];
  let text = "";
  for (let i = 0; i < n; i++) {
    const kind = draw(100);
    if (kind < 4) {
      text += pick(MALFORMED);
      continue;
    }
    const [method, pattern] = pick(kind < 10 ? STRAYS : ROUTES);
    text += `${method} ${pattern.replace(/:\w+/g, () => draw(60000))}`;
    if (draw(4) === 0) text += `?page=${draw(50)}&sort=-created`;
    text += ` HTTP/1.1\r\n${pick(HOSTS)}\r\nX-Request-Id: ${draw(60000)}\r\n`;
    const first = draw(HEADERS.length);
    const count = 4 + draw(4);
    for (let j = 0; j < count; j++) text += `${HEADERS[(first + j) % HEADERS.length]}\r\n`;
    let body = "";
    if (method.startsWith("P")) {
      body = `{"quantity":${draw(1000)},"note":"${"x".repeat(draw(64))}"}`;
      text += `${pick(LENGTHS)}${body.length}\r\n`;
    }
    text += `\r\n${body}`;
  }
  return { bytes: bytesOf(text), router: router() };
}
