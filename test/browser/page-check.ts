import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

const axe = () => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** How a page is looked at. */
export interface View {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** A desk and a telephone, by day and by night. */
export const views: readonly View[] = [1360, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** What axe is asked besides its own choice: whether a finger hits what can be touched. */
const rules = { 'target-size': { enabled: true } };

/**
 * Opens a page of a site from the disk and says what is wrong with it: errors on the console, requests that are for no file, what is
 * wider than the window, and what axe-core finds that keeps readers out.
 *
 * @param file from the folder of the site.
 * @returns a sentence for each, with the view that it was found in.
 */
export async function faultsOfPage(
  browser: Browser,
  folder: string,
  file: string,
  looked: readonly View[],
): Promise<string[]> {
  // The check itself is a script that the pages would refuse.
  const page = await browser.newPage({ bypassCSP: true });
  // A large page on a busy computer takes long; that is not its fault.
  page.setDefaultTimeout(300_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${file}: console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${file}: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`${file}: ${request.url()} was not loaded`));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) faults.push(`${file}: asked for ${request.url()}`);
  });
  try {
    await page.goto(String(pathToFileURL(path.join(folder, file))));
    await page.addScriptTag({ content: axe() });
    for (const { width, colorScheme } of looked) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      let found = await look(page);
      // Charts are drawn anew for another width or scheme, on a busy computer while axe looks: a fault is what is still there then.
      for (let again = 0; again < 3 && (found.violations.length > 0 || found.width > width); again++) {
        await page.waitForTimeout(1000);
        found = await look(page);
      }
      const view = `${file} at ${width} pixels, ${colorScheme}`;
      faults.push(...found.violations.map((violation) => `${view}: ${violation}`));
      if (found.width > width) faults.push(`${view}: is ${found.width} pixels wide`);
      if (found.passes < 15) faults.push(`${view}: axe checked ${found.passes} rules only`);
    }
  } finally {
    await page.close();
  }
  return faults;
}

interface Look {
  /** What the page takes, in pixels. */
  width: number;
  /** Rules that axe checked and found kept. */
  passes: number;
  /** A line for each rule that is broken. */
  violations: string[];
}

/** Asks axe. Styles are files, which it would ask for anew, and frames would be written to: a page from the disk may do neither. */
function look(page: Page): Promise<Look> {
  return page.evaluate<Look>(
    `axe.run(document, { preload: false, iframes: false, rules: ${JSON.stringify(rules)} }).then(({ violations, passes }) => ({
      width: document.documentElement.scrollWidth, passes: passes.length,
      violations: violations.map(({ id, impact, nodes }) => id + ' (' + impact + ', ' + nodes.length + '): ' + nodes[0].html.slice(0, 200)) }))`,
  );
}
