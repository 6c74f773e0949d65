//! HTTP/1.1 requests, parsed from bytes and routed; the rules stand in `card.toml`.

pub(crate) const METHODS: [&str; 4] = ["GET", "POST", "PUT", "DELETE"];

/// A route's place is its number; a segment that begins with a colon is a parameter.
const ROUTES: [(&str, &str); 18] = [
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
];

// What stands in a route's place for a request that has none; routes have smaller numbers.
const BAD_REQUEST: usize = 400;
const NOT_FOUND: usize = 404;
const METHOD_NOT_ALLOWED: usize = 405;

/// The routes' paths as a tree of their segments.
pub(crate) struct Node {
    literals: Vec<(&'static [u8], Node)>,
    parameter: Option<Box<Node>>,
    /// By method: the route that ends here, or what to answer.
    answers: [usize; METHODS.len()],
}

impl Node {
    fn new() -> Self {
        Self { literals: Vec::new(), parameter: None, answers: [NOT_FOUND; METHODS.len()] }
    }

    /// The child for a segment of a pattern, made where there is none.
    fn child(&mut self, segment: &'static str) -> &mut Self {
        if segment.starts_with(':') {
            return self.parameter.get_or_insert_with(|| Box::new(Self::new()));
        }
        let literal = segment.as_bytes();
        let known = self.literals.iter().position(|(other, _)| *other == literal);
        let place = known.unwrap_or_else(|| {
            self.literals.push((literal, Self::new()));
            self.literals.len() - 1
        });
        &mut self.literals[place].1
    }

    /// The node of a path; the parameters on the way are appended to `parameters`.
    fn find<'a>(&self, path: &'a [u8], parameters: &mut Vec<&'a [u8]>) -> Option<&Self> {
        let mut node = self;
        for segment in path.split(|&byte| byte == b'/').skip(1) {
            if let Some((_, child)) = node.literals.iter().find(|(literal, _)| *literal == segment) {
                node = child;
            } else {
                node = node.parameter.as_deref().filter(|_| !segment.is_empty())?;
                parameters.push(segment);
            }
        }
        Some(node)
    }

    /// The route of a request, whose parameters are appended to `parameters`, or 404 or 405.
    pub(crate) fn route<'a>(&self, request: &Request<'a>, parameters: &mut Vec<&'a [u8]>) -> usize {
        self.find(request.path, parameters).map_or(NOT_FOUND, |node| node.answers[request.method])
    }
}

/// The root of all routes.
pub(crate) fn router() -> Node {
    let mut root = Node::new();
    for (route, (method, pattern)) in ROUTES.into_iter().enumerate() {
        let mut node = &mut root;
        for segment in pattern.split('/').skip(1) {
            node = node.child(segment);
        }
        for (answer, other) in node.answers.iter_mut().zip(METHODS) {
            if other == method {
                *answer = route;
            } else if *answer == NOT_FOUND {
                *answer = METHOD_NOT_ALLOWED;
            }
        }
    }
    root
}

/// What stands before and after the first `separator`.
fn cut(bytes: &[u8], separator: u8) -> Option<(&[u8], &[u8])> {
    let place = bytes.iter().position(|&byte| byte == separator)?;
    Some((&bytes[..place], &bytes[place + 1..]))
}

/// Takes a line off `rest`: up to LF or to the end, and without the CR before it.
fn next_line<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let (line, after) = cut(rest, b'\n').unwrap_or((rest, &[]));
    *rest = after;
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// The method, by its place, and the path of a request line.
fn request_line(line: &[u8]) -> Option<(usize, &[u8])> {
    let (method, after) = cut(line, b' ')?;
    let (target, version) = cut(after, b' ')?;
    if version != b"HTTP/1.1" || !target.starts_with(b"/") {
        return None;
    }
    let method = METHODS.iter().position(|known| known.as_bytes() == method)?;
    Some((method, cut(target, b'?').map_or(target, |(path, _)| path)))
}

/// Bytes without the blanks around them.
fn trim(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', inner @ ..] | [inner @ .., b' ' | b'\t'] = bytes {
        bytes = inner;
    }
    bytes
}

/// A number of one to nine digits.
fn number(digits: &[u8]) -> Option<usize> {
    if !(1..=9).contains(&digits.len()) {
        return None;
    }
    digits
        .iter()
        .try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + usize::from(digit - b'0')))
}

/// A request as its handler gets it, with what its headers come to.
pub(crate) struct Request<'a> {
    pub(crate) method: usize,
    pub(crate) path: &'a [u8],
    pub(crate) headers: usize,
    pub(crate) header_bytes: usize,
    pub(crate) body: &'a [u8],
}

/// Takes a request off `rest`; of one that is malformed, the lines up to the empty one.
pub(crate) fn parse<'a>(rest: &mut &'a [u8]) -> Option<Request<'a>> {
    let start = request_line(next_line(rest));
    let (mut headers, mut header_bytes, mut host, mut length) = (0, 0, None, None);
    let mut valid = true;
    loop {
        let line = next_line(rest);
        if line.is_empty() {
            break;
        }
        let Some((name, value)) = cut(line, b':') else {
            valid = false;
            continue;
        };
        let value = trim(value);
        valid &= !name.is_empty();
        headers += 1;
        header_bytes += name.len() + value.len();
        if name.eq_ignore_ascii_case(b"host") {
            valid &= host.replace(value).is_none();
        } else if name.eq_ignore_ascii_case(b"content-length") {
            let number = number(value);
            valid &= number.is_some() && length.is_none();
            length = number;
        }
    }
    let (method, path) = start?;
    host?;
    if !valid {
        return None;
    }
    let (body, after) = rest.split_at_checked(length.unwrap_or(0))?;
    *rest = after;
    Some(Request { method, path, headers, header_bytes, body })
}

/// Requests one after the other, and the routes.
pub struct Input {
    bytes: Vec<u8>,
    router: Node,
}

#[allow(clippy::cast_possible_truncation, reason = "all four languages fold the low 32 bits")]
fn fold(hash: u32, word: usize) -> u32 {
    (hash ^ word as u32).wrapping_mul(16777619)
}

/// Parses and routes all requests. Folds of each its method, route, parameters, headers and length of the body.
pub fn run(input: &Input) -> u32 {
    let mut hash = 2166136261;
    let mut rest = input.bytes.as_slice();
    let mut parameters = Vec::new();
    while !rest.is_empty() {
        let Some(request) = parse(&mut rest) else {
            hash = fold(hash, BAD_REQUEST);
            continue;
        };
        parameters.clear();
        let route = input.router.route(&request, &mut parameters);
        hash = fold(hash, (request.method << 16) | route);
        for byte in parameters.iter().copied().flatten() {
            hash = fold(hash, usize::from(*byte));
        }
        hash = fold(hash, (request.headers << 16) ^ request.header_bytes);
        hash = fold(hash, request.body.len());
    }
    hash
}

/// Requests that no route takes: unknown paths, and methods that a known path does not have.
const STRAYS: [(&str, &str); 6] = [
    ("GET", "/favicon.ico"),
    ("GET", "/wp-login.php"),
    ("POST", "/users/:id/avatar"),
    ("GET", "/reports/:year"),
    ("DELETE", "/products"),
    ("PUT", "/users/me"),
];

/// Without a version, of an unknown method, without Host, with a header without colon, with a length that is none.
const MALFORMED: [&str; 5] = [
    "GET /users/17\r\nHost: api.example.com\r\n\r\n",
    "BREW /pots/1 HTTP/1.1\r\nHost: api.example.com\r\n\r\n",
    "GET /health HTTP/1.1\r\nAccept: */*\r\n\r\n",
    "GET /users/me HTTP/1.1\r\nHost: api.example.com\r\nAccept\r\n\r\n",
    "PUT /users/17 HTTP/1.1\r\nHost: api.example.com\r\nContent-Length: 12a\r\n\r\n",
];

const HOSTS: [&str; 3] = ["Host: api.example.com", "host:api.example.com", "HOST:  api.example.com "];
const LENGTHS: [&str; 3] = ["Content-Length: ", "content-length:", "CONTENT-LENGTH:  "];
const HEADERS: [&str; 11] = [
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

/// Draws `n` requests: of a hundred about four malformed, six that no route takes, and the rest spread evenly over
/// the routes.
pub fn prepare(seed: u32, n: u32) -> Input {
    let mut state = seed;
    let mut draw = |below: usize| {
        state = state.wrapping_mul(1664525).wrapping_add(1013904223);
        ((state >> 16) as usize * below) >> 16
    };
    let mut text = String::new();
    for _ in 0..n {
        let kind = draw(100);
        if kind < 4 {
            text += MALFORMED[draw(MALFORMED.len())];
            continue;
        }
        let (method, pattern) =
            if kind < 10 { STRAYS[draw(STRAYS.len())] } else { ROUTES[draw(ROUTES.len())] };
        text += method;
        text += " ";
        for segment in pattern.split('/').skip(1) {
            text += "/";
            text += &if segment.starts_with(':') { draw(60000).to_string() } else { segment.to_owned() };
        }
        if draw(4) == 0 {
            text += &format!("?page={}&sort=-created", draw(50));
        }
        text += " HTTP/1.1\r\n";
        text += HOSTS[draw(HOSTS.len())];
        text += &format!("\r\nX-Request-Id: {}\r\n", draw(60000));
        let first = draw(HEADERS.len());
        for header in HEADERS.iter().cycle().skip(first).take(4 + draw(4)) {
            text += header;
            text += "\r\n";
        }
        let mut body = String::new();
        if method.starts_with('P') {
            body = format!("{{\"quantity\":{},\"note\":\"{}\"}}", draw(1000), "x".repeat(draw(64)));
            text += &format!("{}{}\r\n", LENGTHS[draw(LENGTHS.len())], body.len());
        }
        text += "\r\n";
        text += &body;
    }
    Input { bytes: text.into_bytes(), router: router() }
}
