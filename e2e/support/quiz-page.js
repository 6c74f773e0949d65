// The quiz as its reader meets it.

import { expect } from "@playwright/test";

export class QuizPage {
  constructor(page, site) {
    this.page = page;
    this.site = site;
    this.root = page.locator("#quiz");
    this.aside = page.getByRole("complementary", { name: "So far" });
    this.sentence = this.aside.locator(".sentence");
    this.announced = this.root.locator("main > [role=status]");
    this.bar = this.root.locator(".bar");
    this.nearest = this.root.locator(".nearest");
    this.answer = this.section("The answer");
    this.lead = page.getByRole("region", { name: "Lead by criterion" });
    this.flips = this.section("What would change it").getByRole("listitem");
    this.vetoes = this.section("Ruled out").getByRole("listitem");
    this.weights = page.getByRole("region", { name: "Weights", exact: true });
    this.record = page.getByRole("textbox", { name: "Paragraph for a decision record" });
    this.compare = this.section("Two views of one team");
    this.notices = this.root.locator(".asking [role=alert] .notice");
  }

  async open(link = "quiz/") {
    await this.page.goto(this.site.url + link);
    await this.page.locator("#app[data-live]").waitFor();
    await this.sentence.waitFor();
  }

  section(name) {
    return this.root.getByRole("region", { name, exact: true });
  }

  question(slug) {
    return this.root.locator(`fieldset[data-question="${slug}"]`);
  }

  /** The input of one answer. */
  choice(question, slug) {
    return this.question(question).locator(`input[value="${slug}"]`);
  }

  /** Answers by slugs, several with commas between. */
  async give(answers) {
    for (const [question, slugs] of Object.entries(answers)) {
      for (const slug of slugs.split(",")) await this.choice(question, slug).check();
    }
  }

  /** The slugs of the ranking, the first first. */
  ranking() {
    return this.aside.getByRole("listitem").evaluateAll((rows) => rows.map((row) => row.dataset.stack));
  }

  /** Those that cannot be told apart from the first, itself among them. */
  tied() {
    return this.aside.locator("li.tied").evaluateAll((rows) => rows.map((row) => row.dataset.stack));
  }

  async leads(stack) {
    await expect(this.aside.getByRole("listitem").first()).toHaveAttribute("data-stack", stack);
  }

  async evidence(name) {
    await this.section("The evidence").getByRole("button", { name }).click();
    return this.page.getByRole("region", { name: `Evidence on ${name}` });
  }

  /** Id of the engines' build that the page expects. */
  build() {
    return this.root.locator("footer code").textContent();
  }

  address() {
    return this.page.url().slice(this.site.url.length);
  }

  /** Whether the page scrolls sideways. */
  overflow() {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}
