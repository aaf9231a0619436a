import { ExcessivePageError, LayoutError, PageError } from '../failures';
import type { Page, ParsedPage, Query, Site } from '../site';

/**
 * Reads a page with its site's parser. Whatever goes wrong in there names the page.
 *
 * @throws PageError (LayoutError, WallError, DamagedPageError, ExcessivePageError) and nothing else.
 */
export function parsePage(site: Site, page: Page, query: Query): ParsedPage {
  try {
    return bounded(site, page, site.parse(page, query));
  } catch (error) {
    if (error instanceof PageError) throw error;
    throw new LayoutError(site.name, page.url, `the parser failed: ${(error as Error).message}`, { cause: error });
  }
}

/** A list of a thousand posts leads to two pages each and the next list. */
const mostPages = 2_001;
/** Longer addresses are refused by most servers. */
const longestAddress = 2_000;

/** What a page leads to, within limits: the frontier and robots.txt's rules take time for each address. */
function bounded(site: Site, { url }: Page, parsed: ParsedPage): ParsedPage {
  if (parsed.next.length > mostPages)
    throw new ExcessivePageError(site.name, url, `leads to more than ${mostPages} pages`);
  const next = parsed.next.filter((page) => page.url.length <= longestAddress);
  if (next.length === parsed.next.length) return parsed;
  const problem = `${parsed.next.length - next.length} addresses of more than ${longestAddress} characters, not followed`;
  return { ...parsed, next, problems: [...parsed.problems, problem] };
}
