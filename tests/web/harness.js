// Chromium and pages for tests. Against the fake engine by default; a test that
// needs the real one gives its address: `openPage(browser, url, …)`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core"),
  "utf8",
);

/** Debian's Chromium, with a microphone that hums. */
export function launch({ args = [] } = {}) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      "--autoplay-policy=no-user-gesture-required",
      // Peers on one machine find each other without mDNS.
      "--disable-features=WebRtcHideLocalIpsWithMdns",
      ...args,
    ],
  });
}

/**
 * A page of its own context (its own cookies), with what went wrong in it:
 * errors, and violations of the Content-Security-Policy.
 */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({
    permissions: ["microphone", "notifications"],
    ...options,
  });
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !text.includes("Failed to load resource"))
      problems.push(text);
  });
  await page.goto(url);
  return { page, context, problems };
}

export async function signIn(
  page,
  { email = "ana@clinic.example", password = "secret" } = {},
) {
  await page.getByLabel("E-mail").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation").waitFor({ state: "attached" });
}

/** Serious and critical findings of axe, as lines that say where. */
export async function axeFindings(page) {
  // By CDP: the page's policy allows no foreign script, and that is right.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ resultTypes: ["violations"] }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
    );
}

/** Waits for something that is no element. */
export async function eventually(what, seconds = 10) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await what();
    if (value) return value;
    if (Date.now() > end)
      throw new Error(`did not happen in ${seconds} s: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
