// Package httproute parses HTTP/1.1 requests from bytes and routes them; the rules stand in card.toml.
package httproute

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

var methods = [...]string{"GET", "POST", "PUT", "DELETE"}

type route struct{ method, pattern string }

// A route's place is its number; a segment that begins with a colon is a parameter.
var routes = []route{
	{"GET", "/health"},
	{"POST", "/sessions"},
	{"GET", "/users"},
	{"POST", "/users"},
	{"GET", "/users/me"},
	{"GET", "/users/:id"},
	{"PUT", "/users/:id"},
	{"DELETE", "/users/:id"},
	{"GET", "/users/:id/orders"},
	{"POST", "/users/:id/orders"},
	{"GET", "/users/:id/orders/:order"},
	{"DELETE", "/users/:id/orders/:order"},
	{"GET", "/products"},
	{"GET", "/products/:sku"},
	{"GET", "/products/:sku/reviews"},
	{"POST", "/products/:sku/reviews"},
	{"PUT", "/warehouses/:id/stock/:sku"},
	{"GET", "/reports/:year/:month"},
}

// What stands in a route's place for a request that has none; routes have smaller numbers.
const (
	badRequest       = 400
	notFound         = 404
	methodNotAllowed = 405
)

// node is the tree of the routes' paths, by segment.
type node struct {
	literals  []literal
	parameter *node
	// answers holds by method the route that ends here, or what to answer.
	answers [len(methods)]int
}

type literal struct {
	segment []byte
	child   *node
}

func newNode() *node {
	return &node{answers: [len(methods)]int{notFound, notFound, notFound, notFound}}
}

// child returns the child for a segment of a pattern, made where there is none.
func (n *node) child(segment string) *node {
	if strings.HasPrefix(segment, ":") {
		if n.parameter == nil {
			n.parameter = newNode()
		}
		return n.parameter
	}
	for _, l := range n.literals {
		if string(l.segment) == segment {
			return l.child
		}
	}
	child := newNode()
	n.literals = append(n.literals, literal{[]byte(segment), child})
	return child
}

// literal returns the child for a segment of a path that is spelled out in a route.
func (n *node) literal(segment []byte) *node {
	for i := range n.literals {
		if bytes.Equal(n.literals[i].segment, segment) {
			return n.literals[i].child
		}
	}
	return nil
}

// find returns the node of a path, or nil; the parameters on the way are appended to parameters.
func (n *node) find(path []byte, parameters [][]byte) (*node, [][]byte) {
	for rest, more := path[1:], true; more; {
		var segment []byte
		segment, rest, more = bytes.Cut(rest, slash)
		if child := n.literal(segment); child != nil {
			n = child
			continue
		}
		if n = n.parameter; n == nil || len(segment) == 0 {
			return nil, parameters
		}
		parameters = append(parameters, segment)
	}
	return n, parameters
}

// route returns the route of a request, or 404 or 405; the parameters are appended to parameters.
func (n *node) route(r *request, parameters [][]byte) (int, [][]byte) {
	end, parameters := n.find(r.path, parameters)
	if end == nil {
		return notFound, parameters
	}
	return end.answers[r.method], parameters
}

// router returns the root of all routes.
func router() *node {
	root := newNode()
	for number, r := range routes {
		end := root
		for segment := range strings.SplitSeq(r.pattern[1:], "/") {
			end = end.child(segment)
		}
		for m, method := range methods {
			if method == r.method {
				end.answers[m] = number
			} else if end.answers[m] == notFound {
				end.answers[m] = methodNotAllowed
			}
		}
	}
	return root
}

var (
	lineFeed       = []byte("\n")
	carriageReturn = []byte("\r")
	space          = []byte(" ")
	slash          = []byte("/")
	question       = []byte("?")
	colon          = []byte(":")
	hostName       = []byte("host")
	lengthName     = []byte("content-length")
)

// nextLine cuts a line off rest: up to LF or to the end, and without the CR before it.
func nextLine(rest []byte) (line, after []byte) {
	line, after, _ = bytes.Cut(rest, lineFeed)
	return bytes.TrimSuffix(line, carriageReturn), after
}

// requestLine returns the method, by its place, and the path of a request line.
func requestLine(line []byte) (method int, path []byte, ok bool) {
	name, after, _ := bytes.Cut(line, space)
	target, version, _ := bytes.Cut(after, space)
	if string(version) != "HTTP/1.1" || !bytes.HasPrefix(target, slash) {
		return 0, nil, false
	}
	path, _, _ = bytes.Cut(target, question)
	method = slices.Index(methods[:], string(name))
	return method, path, method >= 0
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' }

// trim returns bytes without the blanks around them.
func trim(bytes []byte) []byte {
	for len(bytes) > 0 && isBlank(bytes[0]) {
		bytes = bytes[1:]
	}
	for len(bytes) > 0 && isBlank(bytes[len(bytes)-1]) {
		bytes = bytes[:len(bytes)-1]
	}
	return bytes
}

// number returns a number of one to nine digits.
func number(digits []byte) (sum int, ok bool) {
	if len(digits) < 1 || len(digits) > 9 {
		return 0, false
	}
	for _, digit := range digits {
		if digit < '0' || digit > '9' {
			return 0, false
		}
		sum = sum*10 + int(digit-'0')
	}
	return sum, true
}

// request is a request as its handler gets it, with what its headers come to.
type request struct {
	method      int
	path        []byte
	headers     int
	headerBytes int
	body        []byte
}

// parse cuts a request off rest; of one that is malformed, the lines up to the empty one.
func parse(rest []byte) (r request, after []byte, ok bool) {
	line, rest := nextLine(rest)
	method, path, valid := requestLine(line)
	r = request{method: method, path: path}
	var hostCount, lengthCount, length int
	for {
		line, rest = nextLine(rest)
		if len(line) == 0 {
			break
		}
		name, value, found := bytes.Cut(line, colon)
		if !found || len(name) == 0 {
			valid = false
			continue
		}
		value = trim(value)
		r.headers++
		r.headerBytes += len(name) + len(value)
		if bytes.EqualFold(name, hostName) {
			hostCount++
		} else if bytes.EqualFold(name, lengthName) {
			lengthCount++
			var isNumber bool
			length, isNumber = number(value)
			valid = valid && isNumber
		}
	}
	if !valid || hostCount != 1 || lengthCount > 1 || length > len(rest) {
		return r, rest, false
	}
	r.body = rest[:length]
	return r, rest[length:], true
}

// Input is requests one after the other, and the routes.
type Input struct {
	bytes  []byte
	router *node
}

func fold(hash uint32, word int) uint32 {
	return (hash ^ uint32(word)) * 16777619
}

// Run parses and routes all requests. It folds of each its method, route, parameters, headers and length of the body.
func Run(input Input) uint32 {
	hash := uint32(2166136261)
	var parameters [][]byte
	for rest := input.bytes; len(rest) > 0; {
		var r request
		var ok bool
		if r, rest, ok = parse(rest); !ok {
			hash = fold(hash, badRequest)
			continue
		}
		var number int
		number, parameters = input.router.route(&r, parameters[:0])
		hash = fold(hash, r.method<<16|number)
		for _, parameter := range parameters {
			for _, b := range parameter {
				hash = fold(hash, int(b))
			}
		}
		hash = fold(hash, r.headers<<16^r.headerBytes)
		hash = fold(hash, len(r.body))
	}
	return hash
}

// Requests that no route takes: unknown paths, and methods that a known path does not have.
var strays = []route{
	{"GET", "/favicon.ico"},
	{"GET", "/wp-login.php"},
	{"POST", "/users/:id/avatar"},
	{"GET", "/reports/:year"},
	{"DELETE", "/products"},
	{"PUT", "/users/me"},
}

// Without a version, of an unknown method, without Host, with a header without colon, with a length that is none.
var malformed = []string{
	"GET /users/17\r\nHost: api.example.com\r\n\r\n",
	"BREW /pots/1 HTTP/1.1\r\nHost: api.example.com\r\n\r\n",
	"GET /health HTTP/1.1\r\nAccept: */*\r\n\r\n",
	"GET /users/me HTTP/1.1\r\nHost: api.example.com\r\nAccept\r\n\r\n",
	"PUT /users/17 HTTP/1.1\r\nHost: api.example.com\r\nContent-Length: 12a\r\n\r\n",
}

var (
	hosts   = []string{"Host: api.example.com", "host:api.example.com", "HOST:  api.example.com "}
	lengths = []string{"Content-Length: ", "content-length:", "CONTENT-LENGTH:  "}
	headers = []string{
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
	}
)

// Prepare draws n requests: of a hundred about four malformed, six that no route takes, and the rest spread evenly
// over the routes.
func Prepare(seed, n uint32) Input {
	state := seed
	draw := func(below int) int {
		state = state*1664525 + 1013904223
		return int(state>>16) * below >> 16
	}
	var text bytes.Buffer
	for range n {
		kind := draw(100)
		if kind < 4 {
			text.WriteString(malformed[draw(len(malformed))])
			continue
		}
		table := routes
		if kind < 10 {
			table = strays
		}
		r := table[draw(len(table))]
		text.WriteString(r.method + " ")
		for segment := range strings.SplitSeq(r.pattern[1:], "/") {
			if strings.HasPrefix(segment, ":") {
				segment = fmt.Sprint(draw(60000))
			}
			text.WriteString("/" + segment)
		}
		if draw(4) == 0 {
			fmt.Fprintf(&text, "?page=%d&sort=-created", draw(50))
		}
		text.WriteString(" HTTP/1.1\r\n" + hosts[draw(len(hosts))] + "\r\n")
		fmt.Fprintf(&text, "X-Request-Id: %d\r\n", draw(60000))
		first := draw(len(headers))
		for i := range 4 + draw(4) {
			text.WriteString(headers[(first+i)%len(headers)] + "\r\n")
		}
		body := ""
		if r.method[0] == 'P' {
			quantity := draw(1000)
			body = fmt.Sprintf(`{"quantity":%d,"note":"%s"}`, quantity, strings.Repeat("x", draw(64)))
			fmt.Fprintf(&text, "%s%d\r\n", lengths[draw(len(lengths))], len(body))
		}
		text.WriteString("\r\n" + body)
	}
	return Input{bytes: text.Bytes(), router: router()}
}
