import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../project';

/** The plotly bundle with bars, scatter, heat maps and box plots: a third of the size of all of plotly. */
const plotlyBundle = 'plotly.js/dist/plotly-cartesian.min.js';

/** The full-text search, as a script that needs no modules: pages on a disk cannot load any. The package exports its modules alone. */
const searchLibrary = () => path.join(path.dirname(require.resolve('minisearch')), '..', 'umd', 'index.js');

/** The files that all pages share, by their path in the site. */
export function siteAssets(): Map<string, Buffer> {
  const assets = new Map<string, Buffer>();
  const own = path.join(packageFolder, 'site', 'assets');
  for (const name of ['site.css', 'site.js', 'search.js', 'live.js'])
    assets.set(`assets/${name}`, readFileSync(path.join(own, name)));
  assets.set('assets/plotly.min.js', readFileSync(require.resolve(plotlyBundle)));

  assets.set('assets/minisearch.js', withoutSourceMap(readFileSync(searchLibrary(), 'utf8')));

  const katex = path.dirname(require.resolve('katex/dist/katex.min.css'));
  assets.set('assets/katex/katex.min.css', onlyWoff2(readFileSync(path.join(katex, 'katex.min.css'), 'utf8')));
  for (const font of readdirSync(path.join(katex, 'fonts')).filter((name) => name.endsWith('.woff2'))) {
    assets.set(`assets/katex/fonts/${font}`, readFileSync(path.join(katex, 'fonts', font)));
  }
  return assets;
}

/** Every browser of the last ten years reads woff2: leave out the other formats of each font. */
function onlyWoff2(css: string): Buffer {
  return Buffer.from(css.replace(/,url\(fonts\/[^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, ''));
}

/** A browser's tools would ask for the map, which is not there. */
function withoutSourceMap(script: string): Buffer {
  return Buffer.from(script.replace(/^\/\/# sourceMappingURL=.*$/m, ''));
}
