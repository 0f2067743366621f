// One trivial page, three times: without the form, with it in the page's flow, with the floating button. See README.md.
import { createServer } from 'node:http';
import { createConnection, createServer as listen } from 'node:net';
import lighthouse from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';
import puppeteer from 'puppeteer-core';

const { BENCH_HOST_PORT, BENCH_PORT, BENCH_PROXY_PORT, BENCH_ROUNDS = '5', CHROME_PATH } = process.env;
const form = `http://localhost:${BENCH_PROXY_PORT}/f/contact`, script = `<script async src="http://localhost:${BENCH_PROXY_PORT}/embed.js"></script>`;
const pages = {
  without: `<a href="${form}">Contact support</a>`,
  inline: `<support-form src="${form}"><a href="${form}">Contact support</a></support-form>${script}`,
  'inline, place kept': `<style>support-form{display:block;min-height:76rem}</style><support-form src="${form}"><a href="${form}">Contact support</a></support-form>${script}`,
  launcher: `<a href="${form}">Contact support</a><support-form mode="launcher" src="${form}"></support-form>${script}`,
};
const html = body => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="description" content="Lamps"><title>Lamps</title><link rel="icon" href="data:,"><h1>Lamps</h1><p>Turned from driftwood.</p>
<main>${body}</main><footer><p>The workshop is at 14 Shore Street.</p></footer></html>`;

const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end(html(pages[decodeURIComponent(request.url.slice(1))] ?? ''));
}).listen(+BENCH_HOST_PORT, '127.0.0.1');
const address = page => `http://127.0.0.1:${BENCH_HOST_PORT}/${encodeURIComponent(page)}`;
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--test-third-party-cookie-phaseout'];
const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// everything of ours goes through here and is counted, headers too
let bytes = 0;
const counter = connect => createConnection(+BENCH_PORT, 'localhost', function () {
  connect.pipe(this);
  this.on('data', data => bytes += data.length).pipe(connect);
}).on('error', () => connect.destroy());
const proxy = listen(client => counter(client.on('error', () => {}))).listen(+BENCH_PROXY_PORT, 'localhost');

// what the page itself sees: shifts and long tasks of its own main thread
async function watched(browser, page) {
  const context = await browser.createBrowserContext(), tab = await context.newPage(), before = bytes;
  await tab.evaluateOnNewDocument(() => {
    window.seen = { shift: 0, task: 0 };
    new PerformanceObserver(list => list.getEntries().forEach(entry => seen.shift += entry.hadRecentInput ? 0 : entry.value)).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver(list => list.getEntries().forEach(entry => seen.task = Math.max(seen.task, entry.duration))).observe({ type: 'longtask', buffered: true });
  });
  await tab.goto(address(page), { waitUntil: 'networkidle0' });
  const seen = await tab.evaluate(() => new Promise(done => requestIdleCallback(() => done(window.seen))));
  await context.close();
  return { ...seen, bytes: bytes - before };
}

console.log('page                | device  | performance | layout shift | blocking ms | own shift | longest task ms | bytes from us');
for (const device of ['mobile', 'desktop']) {
  for (const page of Object.keys(pages)) {
    const results = [];
    for (let round = 0; round < +BENCH_ROUNDS; round++) {
      const browser = await puppeteer.launch({ executablePath: CHROME_PATH, args: flags });
      const { lhr } = await lighthouse(address(page), { port: +new URL(browser.wsEndpoint()).port, onlyCategories: ['performance'], logLevel: 'error' }, device === 'desktop' ? desktop : undefined);
      const numeric = id => lhr.audits[id].numericValue;
      results.push({ score: lhr.categories.performance.score * 100, shift: numeric('cumulative-layout-shift'), blocking: numeric('total-blocking-time'), own: await watched(browser, page) });
      await browser.close();
    }
    const of = key => median(results.map(result => result[key])), own = key => median(results.map(result => result.own[key]));
    console.log(`${page.padEnd(19)} | ${device.padEnd(7)} | ${of('score').toFixed(0).padStart(11)} | ${of('shift').toFixed(4).padStart(12)} | ${of('blocking').toFixed(0).padStart(11)} | ${own('shift').toFixed(4).padStart(9)} | ${(own('task') ? own('task').toFixed(0) : 'under 50').padStart(15)} | ${own('bytes')}`);
  }
}
server.close();
proxy.close();
process.exit();
