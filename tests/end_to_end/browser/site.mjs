// Opens the site in Chromium and does what visitors do: node site.mjs PLAYWRIGHT CHROMIUM SITE
// One line per case, "ok NAME" or "not ok NAME: why"; the wrapper browser_test.py makes tests of them.
import http from "node:http";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [playwright, executablePath, site] = process.argv.slice(2);
const { chromium } = await import(pathToFileURL(playwright).href);
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'self'";
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".vtt": "text/vtt", ".mp4": "video/mp4", ".m4a": "audio/mp4", ".woff2": "font/woff2", ".avif": "image/avif",
  ".webp": "image/webp", ".jpg": "image/jpeg", ".png": "image/png" };

// A plain server of files with the strict policy, and ranges for films.
const server = http.createServer((request, response) => {
  let name = decodeURIComponent(new URL(request.url, "http://a").pathname);
  if (name.endsWith("/")) name += "index.html";
  const file = path.join(site, path.normalize(name));
  if (!file.startsWith(path.resolve(site)) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) {
    response.writeHead(404).end();
    return;
  }
  const bytes = fs.readFileSync(file);
  const headers = { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "Content-Security-Policy": POLICY, "Accept-Ranges": "bytes" };
  const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "");
  if (range) {
    const from = Number(range[1]), to = range[2] ? Number(range[2]) : bytes.length - 1;
    headers["Content-Range"] = `bytes ${from}-${to}/${bytes.length}`;
    response.writeHead(206, headers).end(bytes.subarray(from, to + 1));
  } else {
    response.writeHead(200, headers).end(bytes);
  }
});
await new Promise(ready => server.listen(0, "127.0.0.1", ready));
const root = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"] });

function check(truth, why) { if (!truth) throw new Error(why); }

// A page under some conditions; what goes to other hosts is refused and counted, what the console says is kept.
async function opened(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.elsewhere = [];
  page.said = [];
  await page.route("**/*", route => {
    if (route.request().url().startsWith(root) || route.request().url().startsWith("data:")) return route.continue();
    page.elsewhere.push(route.request().url());
    return route.abort();
  });
  page.on("console", message => { if (message.type() === "error") page.said.push(message.text()); });
  page.on("pageerror", error => page.said.push(String(error)));
  await page.goto(root + address);
  return page;
}

const PAGES = ["index.html", "valbrune/index.html", "valbrune/instances/conseil-ecole.html",
  "valbrune/temoignages/nadia-berkane.html", "valbrune/temoignages/index.html", "entretiens/index.html",
  "preparer/index.html", "valbrune/preparer/conseiller-municipal.html", "valbrune/preparer/conseiller-municipal/a-cocher.html",
  "collectivites.html", "recherche.html", "accessibilite.html", "ecoconception.html", "securite.html", "mentions.html",
  "plan.html", "valbrune/atlas/index.html"].filter(name => fs.existsSync(path.join(site, name)));

const cases = {
  async "a search from the portal finds the school council"() {
    const page = await opened("index.html");
    await page.fill("#q", "école");
    await page.keyboard.press("Enter");
    // Answers come as their parts of the index are read.
    const found = await page.waitForSelector('#reponses a[href*="conseil-ecole"]').catch(() => null);
    check(found !== null, "the school council is not found");
  },
  async "nothing leaves for another host before a click, and the console is silent"() {
    for (const name of PAGES) {
      const page = await opened(name);
      await page.waitForLoadState("load");
      check(page.elsewhere.length === 0, `${name} calls ${page.elsewhere[0]}`);
      check(page.said.length === 0, `${name}: ${page.said[0]}`);
      await page.context().close();
    }
  },
  async "a film hosted elsewhere waits behind a plain link"() {
    const films = fs.readdirSync(site, { recursive: true }).filter(name => /temoignages\/[^/]+\.html$/.test(name)
      && fs.readFileSync(path.join(site, name), "utf8").includes('class="ailleurs"'));
    for (const name of films) {
      const page = await opened(name);
      check(await page.locator("iframe").count() === 0, `${name} has a frame before a click`);
      check((await page.locator(".ailleurs a").first().getAttribute("href")).startsWith("https://"), `${name} has no plain link`);
      check(page.elsewhere.length === 0, `${name} calls ${page.elsewhere[0]}`);
    }
  },
  async "an hour of the transcript moves the film there"() {
    const page = await opened("valbrune/temoignages/nadia-berkane.html");
    const turn = page.locator(".tour").nth(3);
    const start = Number(await turn.getAttribute("data-debut"));
    check(start > 0, "the fourth turn begins at no time");
    await turn.locator("a.quand").click();
    await page.waitForFunction(s => Math.abs(document.querySelector("#film").currentTime - s) < 2, start, { timeout: 15000 });
  },
  async "the menu says where one is, and its words lead there"() {
    const page = await opened("valbrune/instances/conseil-ecole.html");
    check(await page.locator(".menu [aria-current]").count() === 1, "no current word, or several");
    await page.locator(".menu a").first().click();
    check((await page.locator("h1").count()) === 1, "the page of the first word has no title");
  },
  async "everything is there without JavaScript"() {
    for (const name of PAGES) {
      const off = await opened(name, { javaScriptEnabled: false });
      const html = fs.readFileSync(path.join(site, name), "utf8");
      check((await off.locator("h1").count()) === 1, `${name} has no title`);
      check(!/<main[^>]*hidden/.test(html), `${name} hides its text`);
      await off.context().close();
    }
    const page = await opened("valbrune/temoignages/nadia-berkane.html", { javaScriptEnabled: false });
    check(await page.locator(".tour p").first().isVisible(), "the transcript is hidden");
    check(await page.locator("video[controls]").count() === 1, "the film has no controls");
  },
  async "facets lead from page to page and back without a script"() {
    const page = await opened("entretiens/index.html", { javaScriptEnabled: false });
    const link = page.locator(".affiner a").last();
    await link.click();
    check(await page.locator(".filtres a").count() === 1, "the filter is not told");
    await page.locator(".filtres a").first().click();
    check(page.url().endsWith("entretiens/index.html"), `the filter leads to ${page.url()}`);
  },
  async "the keyboard reaches the content first, sees where it is, and is never caught"() {
    for (const name of PAGES) {
      const page = await opened(name);
      await page.keyboard.press("Tab");
      const first = await page.evaluate(() => document.activeElement.getAttribute("href"));
      check(first === "#contenu", `${name}: the first stop is ${first}`);
      const seen = new Set();
      for (let i = 0; i < 40; ++i) {
        await page.keyboard.press("Tab");
        const place = await page.evaluate(() => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const own = getComputedStyle(e), after = getComputedStyle(e, "::after");
          const visible = s => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2;
          e.dataset.n ??= String(Math.random());
          return { key: e.dataset.n, visible: visible(own) || visible(after) || e.tagName === "VIDEO", what: e.outerHTML.slice(0, 80) };
        });
        if (place === null) break;
        check(place.visible, `${name}: focus is not seen on ${place.what}`);
        seen.add(place.key);
      }
      check(seen.size > 3, `${name}: focus is caught`);
      await page.context().close();
    }
  },
  async "names on the map of neighbours are links the keyboard reaches"() {
    const page = await opened("collectivites.html");
    const links = page.locator(".carte-voisines svg a");
    check(await links.count() > 1, "the map has no links");
    await links.first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/index\.html$/);
  },
  async "no page scrolls sideways at 320 pixels"() {
    for (const name of PAGES) {
      const page = await opened(name, { viewport: { width: 320, height: 800 } });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      check(width <= 320, `${name} is ${width} pixels wide`);
      await page.context().close();
    }
  },
  async "night, high contrast and forced colours keep text apart from its ground"() {
    for (const options of [{ colorScheme: "dark" }, { contrast: "more" }, { forcedColors: "active" }]) {
      const page = await opened("valbrune/instances/conseil-ecole.html", options);
      const [ink, ground] = await page.evaluate(() => {
        const ground = getComputedStyle(document.body).backgroundColor;
        return [getComputedStyle(document.body).color, ground === "rgba(0, 0, 0, 0)" ? "rgb(255, 255, 255)" : ground];
      });
      const light = colour => colour.match(/[\d.]+/g).slice(0, 3).map(Number).map(v => v / 255)
        .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
      const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x);
      check((a + .05) / (b + .05) >= 7, `${JSON.stringify(options)}: ${ink} on ${ground}`);
    }
    const page = await opened("index.html", { colorScheme: "dark" });
    check(await page.evaluate(() => getComputedStyle(document.body).backgroundColor) !== "rgb(255, 255, 255)", "no night");
  },
};

for (const [name, run] of Object.entries(cases)) {
  try {
    await run();
    console.log(`ok ${name}`);
  } catch (error) {
    console.log(`not ok ${name}: ${String(error.message).split("\n")[0]}`);
  }
}
await browser.close();
server.close();
