import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files below a folder, by their path from it. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The pages of a site that this project writes: no table for a word processor, no reference that another program makes. */
export function pagesOf(folder: string): string[] {
  return filesOf(folder).filter(
    (file) => file.endsWith('.html') && !file.includes('artefacts/files/') && !/^api\//.test(file),
  );
}

/** What a page says to a browser, without the data of its charts. */
const markup = (html: string) => html.replace(/<script type="application\/json">.*?<\/script>/gs, '');

const plain = (attribute: string) =>
  attribute.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');

/**
 * Every link and picture of every page that leads to no file of the site, or to no element of the page that it names.
 *
 * @returns sentences like `a.html → b.html#c: no such place`.
 */
export function deadLinks(folder: string): string[] {
  const files = new Set(filesOf(folder));
  const texts = new Map<string, string>();
  const textOf = (page: string) => {
    const known = texts.get(page) ?? markup(readFileSync(path.join(folder, page), 'utf8'));
    texts.set(page, known);
    return known;
  };
  const places = new Map<string, Set<string>>();
  const placesOf = (page: string) => {
    const known = places.get(page) ?? new Set([...textOf(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => plain(id)));
    places.set(page, known);
    return known;
  };
  return pagesOf(folder).flatMap((page) => {
    const links = new Set(
      [...textOf(page).matchAll(/<[a-z][^<>]*?\s(?:href|src)="([^"]*)"/g)].map(([, link]) => plain(link)),
    );
    return [...links].flatMap((link) => {
      if (/^(?:https?|mailto|data):/.test(link)) return [];
      const [address, place] = link.split('#');
      const target = address === '' ? page : path.join(path.dirname(page), decodeURI(address));
      if (!files.has(target)) return [`${page} → ${link}: no such file`];
      const isReached =
        !place ||
        !target.endsWith('.html') ||
        target.startsWith('api/') ||
        placesOf(target).has(decodeURIComponent(place));
      return isReached ? [] : [`${page} → ${link}: no such place`];
    });
  });
}
