// A source as an HTML fragment: its text, escaped, in spans of six classes that static/lab.css gives their colours.

import { parser as go } from "@lezer/go";
import { highlightTree, styleTags, tags as t, tagHighlighter } from "@lezer/highlight";
import { parser as javascript } from "@lezer/javascript";
import { parser as python } from "@lezer/python";
import { parser as rust } from "@lezer/rust";

const CLASSES = tagHighlighter([
  { tag: [t.comment, t.docString], class: "hl-comment" },
  { tag: [t.string, t.character, t.escape, t.regexp], class: "hl-string" },
  { tag: [t.number, t.bool, t.null], class: "hl-number" },
  { tag: t.keyword, class: "hl-keyword" },
  // Where it is defined; calls keep the colour of the text.
  { tag: [t.function(t.definition(t.variableName)), t.function(t.definition(t.propertyName))], class: "hl-function" },
  { tag: [t.typeName, t.className], class: "hl-type" },
]);

const METHOD = t.function(t.definition(t.propertyName));

/** A grammar, and what it tags too little or in a way of its own: the four languages are to look alike. */
const tagged = (parser, tags) => parser.configure({ props: [styleTags(tags)] });
const PARSERS = {
  rs: rust,
  go: tagged(go, {
    "MethodDecl/FieldName": METHOD,
    'PointerType/"*"': t.operator,
    // The grammar takes `for range a.b {` for the beginning of a literal of type a.b, which cannot stand there.
    "ForStatement/TypedLiteral/QualifiedType/TypeName": t.propertyName,
  }),
  js: tagged(javascript, {
    "MethodDeclaration/PropertyDefinition MethodDeclaration/PrivatePropertyDefinition": METHOD,
  }),
  py: tagged(python, {
    "Script/ExpressionStatement/String! Body/ExpressionStatement/String!": t.docString,
    '"*" "**"': t.operator,
  }),
};

/** The fragment of a source in the language of a file name extension: rs, go, js or py. */
export function fragment(source, extension) {
  const parser = PARSERS[extension];
  if (!parser) throw new Error(`there is no grammar for .${extension}`);
  const spans = [];
  highlightTree(parser.parse(source), CLASSES, (from, to, name) => {
    const last = spans.at(-1);
    // Blanks have no colour, so what only they part is one span.
    if (last?.name === name && source.slice(last.to, from).trim() === "") last.to = to;
    else spans.push({ from, to, name });
  });
  let html = "";
  let end = 0;
  for (const { from, to, name } of spans) {
    html += `${escaped(source.slice(end, from))}<span class="${name}">${escaped(source.slice(from, to))}</span>`;
    end = to;
  }
  return html + escaped(source.slice(end));
}

/** For text between tags; quotes mean nothing there. */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
