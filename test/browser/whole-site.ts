// npx tsx test/browser/whole-site.ts [folder] [--all]: looks at the site that `npm start` has made, and ends with 1 when something is
// wrong. Every link of every page is followed. In the browser: every page that is no table's or figure's once, by day or by night, on a
// desk or a telephone in turn, and every fortieth of the others; with --all every page in all four views: 39 minutes on two busy cores.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromiumFile, openChromium } from './chromium';
import { faultsOfPage, type View, views } from './page-check';
import { deadLinks, filesOf, pagesOf } from './site-links';

const [folder = 'site'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const all = process.argv.includes('--all');
/** The site without the reference of the API, which another program makes. */
const mostBytes = 40e6;
const everyWhich = 40;
/** What axe finds and calls moderate or minor is told, and fails nothing. */
const slight = /: [\w-]+ \((?:moderate|minor), \d+\): /;
const atOnce = 2;

async function main(): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`There is no site in ${folder}: npm start makes it.`);
  const faults = deadLinks(folder);
  const bytes = filesOf(folder)
    .filter((file) => !file.startsWith('api/'))
    .reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  if (bytes > mostBytes) faults.push(`the site has ${bytes} bytes, more than ${mostBytes}`);
  const pages = pagesOf(folder).filter((page) => !page.includes('frames/'));
  console.log(`${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB, ${faults.length} faults in links and size`);
  if (chromiumFile) faults.push(...(await inBrowser(pages)));
  else console.log('No Chromium is there: the pages were not opened.');
  const serious = faults.filter((fault) => !slight.test(fault));
  for (const fault of serious) console.log(fault);
  console.log(`${serious.length} faults, and ${faults.length - serious.length} that axe calls moderate or minor`);
  process.exitCode = serious.length > 0 ? 1 : 0;
}

async function inBrowser(pages: readonly string[]): Promise<string[]> {
  const artefacts = pages.filter((page) => page.includes('artefacts/'));
  const chosen = all
    ? pages
    : [...pages.filter((page) => !page.includes('artefacts/')), ...artefacts.filter((_, i) => i % everyWhich === 0)];
  const queue = chosen.map((page, i): [string, readonly View[]] => [page, all ? views : [views[i % views.length]]]);
  const faults: string[] = [];
  const browser = await openChromium();
  try {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const found = await faultsOfPage(browser, folder, ...next);
          for (const fault of found) console.error(fault);
          faults.push(...found);
        }
      }),
    );
  } finally {
    await browser.close();
  }
  console.log(`${chosen.length} pages opened, ${all ? views.length : 1} of ${views.length} views each`);
  return faults;
}

void main();
