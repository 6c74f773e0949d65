//! Literal requests, with what is to come of them.

use crate::http_route::{METHODS, parse, router};

/// Method, route, parameters, number of headers and body of every request, or 400.
fn served(bytes: &[u8]) -> Vec<String> {
    let router = router();
    let mut rest = bytes;
    let mut served = Vec::new();
    while !rest.is_empty() {
        served.push(parse(&mut rest).map_or("400".to_owned(), |request| {
            let mut parameters = Vec::new();
            let route = router.route(&request, &mut parameters);
            let parameters = parameters.join(&b' ');
            let [parameters, body] = [&parameters, request.body].map(String::from_utf8_lossy);
            format!("{} {route} ({parameters}) {} {body:?}", METHODS[request.method], request.headers)
        }));
    }
    served
}

#[test]
fn requests_are_parsed_and_routed() {
    let cases = [
        ("GET /health HTTP/1.1\r\nHost: a\r\n\r\n", r#"GET 0 () 1 """#),
        ("GET /users/me?full=1 HTTP/1.1\r\nHOST:a\r\nAccept: */*\r\n\r\n", r#"GET 4 () 2 """#),
        ("GET /users/mel HTTP/1.1\r\nhost: a\r\n\r\n", r#"GET 5 (mel) 1 """#),
        ("DELETE /users/17/orders/4 HTTP/1.1\r\nHost: a\r\n\r\n", r#"DELETE 11 (17 4) 1 """#),
        (
            "PUT /warehouses/3/stock/ab-7 HTTP/1.1\r\nHost: a\r\ncontent-LENGTH: \t9 \r\n\r\nGET / \r\n\r",
            r#"PUT 16 (3 ab-7) 2 "GET / \r\n\r""#,
        ),
        ("POST /users HTTP/1.1\nHost: a\nContent-Length: 0\n\n", r#"POST 3 () 2 """#),
        ("GET /reports/2024 HTTP/1.1\r\nHost: a\r\n\r\n", r#"GET 404 (2024) 1 """#),
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", r#"GET 404 () 1 """#),
        ("GET /users/ HTTP/1.1\r\nHost: a\r\n\r\n", r#"GET 404 () 1 """#),
        ("GET /nowhere/5 HTTP/1.1\r\nHost: a\r\n\r\n", r#"GET 404 () 1 """#),
        ("PUT /users/me HTTP/1.1\r\nHost: a\r\n\r\n", r#"PUT 405 () 1 """#),
        ("DELETE /users/17/orders HTTP/1.1\r\nHost: a\r\n\r\n", r#"DELETE 405 (17) 1 """#),
        ("GET /health\r\nHost: a\r\n\r\n", "400"),
        ("GET /health HTTP/1.0\r\nHost: a\r\n\r\n", "400"),
        ("GET /health HTTP/1.1 \r\nHost: a\r\n\r\n", "400"),
        ("GET health HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("GET  HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("BREW /pots HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
        ("GET /health HTTP/1.1\r\nAccept: */*\r\n\r\n", "400"),
        ("GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"),
        ("GET /health HTTP/1.1\r\nHost: a\r\nAccept\r\n\r\n", "400"),
        ("GET /health HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", "400"),
        ("POST /users HTTP/1.1\r\nHost: a\r\nContent-Length: 12a\r\n\r\n", "400"),
        ("POST /users HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n", "400"),
        ("POST /users HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n", "400"),
        ("POST /users HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n", "400"),
        ("\r\n\r\n", "400"),
    ];
    for (bytes, expected) in cases {
        // The second finds its beginning only where the first has ended right.
        assert_eq!(served(bytes.repeat(2).as_bytes()), [expected; 2], "{bytes:?}");
    }
}

#[test]
fn a_body_cut_short_is_malformed() {
    let request = b"PUT /users/17 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345";
    assert_eq!(served(request), [r#"PUT 6 (17) 2 "12345""#]);
    for end in request.len() - 5..request.len() {
        assert_eq!(served(&request[..end])[0], "400", "{end} bytes");
    }
}
