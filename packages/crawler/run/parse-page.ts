import { LayoutError, PageError } from '../failures';
import type { Page, ParsedPage, Query, Site } from '../site';

/**
 * Reads a page with its site's parser. Whatever goes wrong in there names the page.
 *
 * @throws PageError (LayoutError, WallError, DamagedPageError) and nothing else.
 */
export function parsePage(site: Site, page: Page, query: Query): ParsedPage {
  try {
    return site.parse(page, query);
  } catch (error) {
    if (error instanceof PageError) throw error;
    throw new LayoutError(site.name, page.url, `the parser failed: ${(error as Error).message}`, { cause: error });
  }
}
