// The pages that the bench `lighthouse` opens, each a reader's first.

/** `path` is below the root of dist/; `readable` selects what a reader has come to read. `press` gives what is pressed, as
 * soon as it is there, and `reacted` tells whether the page has done what it was pressed for: both run in the page. */
export const PAGES = [
  {
    name: "home",
    path: "",
    readable: "#ledger .claims > li",
    press: () => document.querySelector("#ledger button.primary"),
    reacted: () => document.querySelector("#ledger .progress:not([hidden])"),
  },
  {
    name: "claim",
    path: "claims/fib/",
    readable: "#claim h1",
    press: () => document.querySelector("#claim button.primary"),
    reacted: () => document.querySelector("#claim .progress:not([hidden])"),
  },
  {
    name: "comparisons",
    path: "compare/",
    readable: "#compare .comparison",
    press: () => document.querySelector("#compare button.sort"),
    reacted: () => document.querySelector("#compare th[aria-sort]"),
  },
  {
    name: "quiz",
    path: "quiz/",
    readable: "#quiz fieldset",
    press: () => document.querySelector("#quiz fieldset[data-question=pain] input[value=data]"),
    reacted: () => location.href.includes("pain=data"),
  },
  {
    name: "Lab",
    path: "lab/",
    readable: "#lab h1",
    press: () => document.querySelector("#lab button.primary"),
    reacted: () => document.querySelector("#lab .progress:not([hidden])"),
  },
];
