import type { WallKind } from './failures';

/** What to collect. Each site says in `needs` which of these it reads. */
export interface Query {
  /** The site's own number of a product: an ASIN, an item id, a `movie/1292052`. */
  product?: string;
  /** Words to search for. */
  keyword?: string;
  /** Amazon's country: `com`, `co.uk`, `de`, … */
  marketplace?: string;
  /** The shop's number, which Tmall wants beside the product. */
  seller?: string;
}

/** A page to fetch. Its kind tells the site's parser what is on it. */
export interface PageRequest {
  kind: string;
  url: string;
  /** 1 for the first page of a list; the pages that a list links to (comments, articles) carry the list's number. */
  page: number;
}

/** A fetched page: the request, and the decoded text that came back. */
export interface Page extends PageRequest {
  text: string;
  /** Where redirects led, when they did. */
  finalUrl?: string;
  /** When it was fetched, ISO 8601 by China's clock: 昨天 (yesterday) on the page is told from it. */
  fetchedAt?: string;
}

/** One review, post, comment or article, as a site's parser finds it. Names are still names here, and only here. */
export interface FoundRecord {
  /** The site's own identifier of the item. */
  id: string;
  kind: 'review' | 'post' | 'comment' | 'article';
  text: string;
  title?: string;
  /** The author's user id or name; replaced by a salted hash before anything is stored. */
  author?: string;
  /** Names that the text addresses as `@name`; replaced in the text by hashes. */
  mentions?: string[];
  /** Stars, 1 to 5. */
  rating?: number;
  /** The site's own grade, where it has no stars, as the site writes it. */
  label?: string;
  /** ISO 8601: a time with its offset where the site tells the time, otherwise the day. */
  createdAt?: string;
  likes?: number;
  comments?: number;
  shares?: number;
  /** The post that a comment answers or a repost passes on. */
  parent?: string;
  product?: string;
  /** Two letters, where the site's own language does not hold. */
  language?: string;
}

export interface ParsedPage {
  records: FoundRecord[];
  /** Items that were seen but could not be read, one line each. */
  problems: string[];
  /** Pages that this one leads to. */
  next: PageRequest[];
  /** Whole texts of records that another page has shown cut. */
  texts?: WholeText[];
}

/** The whole text of a record that its list shows cut. */
export interface WholeText {
  kind: FoundRecord['kind'];
  /** The site's own identifier of the record. */
  id: string;
  text: string;
  mentions?: string[];
}

/** The text or address by which a login wall, captcha or refusal is known. */
export interface Wall {
  kind: WallKind;
  sign: RegExp;
}

/** A site: nothing but addresses, pagination and parsing. Adding one is one file here and one folder of fixtures. */
export interface Site {
  name: string;
  platform: string;
  /** Two letters (ISO 639-1), of what is written there. */
  language: string;
  /** Which parts of the query it reads, for the command line's help. */
  needs: string;
  /** Hosts that its pages live on; a redirect to any other host is not followed. */
  hosts: RegExp;
  /** How its walls are known, by their address or text. */
  walls: readonly Wall[];
  /**
   * Where its pages hold users' names: patterns with two groups, what stands before a name and the name. Names are
   * masked there before a page is kept or read.
   */
  names: readonly RegExp[];
  /**
   * The n-th page of the list that answers the query.
   *
   * @throws UserError when the query lacks what the site needs.
   */
  listing(query: Query, page: number): PageRequest;
  /**
   * Reads a page.
   *
   * @throws LayoutError, WallError or DamagedPageError, each naming the page.
   */
  parse(page: Page, query: Query): ParsedPage;
}
