import lighthouse from "lighthouse";
import * as chromeLauncher from "chrome-launcher";
import { signIn, withSample } from "./sample.mjs";

const BAR = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices"];

const pages = async (base, headers) => {
  const html = async (path) => (await fetch(base + path, { headers: { ...headers, Accept: "text/html" } })).text();
  const kit = (await html("/kits")).match(/\/kits\/\d+/)[0];
  const { scan_token: token } = await (await fetch(`${base}/api/v1${kit}`, { headers })).json();
  return { "sign-in": ["/sign-in"], board: ["/", headers], kit: [kit, headers], scan: ["/scan", headers], label: [`/scan/${token}`] };
};

// Each page has a browser of its own, which comes for the first time and knows no cookie but the one that is sent.
const measure = async (url, extraHeaders) => {
  const chrome = await chromeLauncher.launch({
    chromePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  try {
    const options = { port: chrome.port, extraHeaders, onlyCategories: CATEGORIES, logLevel: "error" };
    return (await lighthouse(url, options)).lhr;
  } finally {
    await chrome.kill();
  }
};

const tell = (name, { audits, categories, finalDisplayedUrl }, url) => {
  if (finalDisplayedUrl !== url) {
    throw new Error(`${url} led to ${finalDisplayedUrl}`);
  }
  const scores = CATEGORIES.map((category) => Math.round(categories[category].score * 100));
  const figures = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];
  const kilobytes = (audits["total-byte-weight"].numericValue / 1024).toFixed(1);
  console.log([name.padEnd(9), ...scores, ...figures.map((audit) => audits[audit].displayValue), `${kilobytes} KiB`].join("\t"));
  if (process.env.WHY) {
    Object.values(audits)
      .filter((audit) => audit.score !== null && audit.score < 1)
      .forEach((audit) => console.log(`    ${audit.id}: ${audit.displayValue ?? audit.title}`));
  }
  return scores;
};

const low = await withSample(async (base) => {
  const headers = { Cookie: await signIn(base, "Owen") };
  console.log(["page     ", "perf", "a11y", "best", "first", "largest", "blocked", "shift", "bytes"].join("\t"));
  const all = [];
  for (const [name, [path, sent]] of Object.entries(await pages(base, headers))) {
    all.push(...tell(name, await measure(base + path, sent), base + path));
  }
  return all.filter((score) => score < BAR);
});
process.exitCode = low.length > 0 ? 1 : 0;
