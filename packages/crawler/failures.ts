import { printable } from '@crosscultural/base';

/**
 * A page that could not be used. The message always names the site and the page, so that a run of a thousand pages
 * tells which one to look at.
 */
export class PageError extends Error {
  override name = 'PageError';
  readonly url: string;
  private readonly what: string;

  constructor(site: string, url: string, what: string, options?: { cause?: unknown }) {
    // What a parser quotes of a page may be several lines.
    super(`${site}: ${printable(what)} (page ${url})`, options);
    this.url = url;
    this.what = what;
  }

  /** What remains of it on the way to another thread; `pageErrorOf` makes it whole again. */
  asData(): PageFailure {
    return { name: this.name, what: this.what };
  }
}

/** A page error as plain data. */
export interface PageFailure {
  name: string;
  what: string;
  wall?: WallKind;
}

/** The page arrived, but not whole or not legible: cut off, broken JSON, undecodable bytes. Asking again may help. */
export class DamagedPageError extends PageError {
  override name = 'DamagedPageError';
}

/** The page is whole, and nothing on it is where this site's parser expects it. Asking again will not help. */
export class LayoutError extends PageError {
  override name = 'LayoutError';
}

/**
 * The page is more than a reader must bear: nested too deep, too many items, too slow or too large to read. Asking again
 * will not help; the crawl goes on with other pages.
 */
export class ExcessivePageError extends PageError {
  override name = 'ExcessivePageError';
}

export type WallKind = 'login' | 'captcha' | 'refused';

/** The site asks for a login or a captcha, or says no. The crawler stops there: it does not climb walls. */
export class WallError extends PageError {
  override name = 'WallError';
  readonly kind: WallKind;

  constructor(site: string, url: string, kind: WallKind) {
    super(site, url, `${wallWords[kind]}; nothing more is fetched`);
    this.kind = kind;
  }

  override asData(): PageFailure {
    return { ...super.asData(), wall: this.kind };
  }
}

/** The error that `asData` was asked of, where it happened to another thread. */
export function pageErrorOf(site: string, url: string, { name, what, wall }: PageFailure): PageError {
  if (wall !== undefined) return new WallError(site, url, wall);
  if (name === 'DamagedPageError') return new DamagedPageError(site, url, what);
  return name === 'ExcessivePageError' ? new ExcessivePageError(site, url, what) : new LayoutError(site, url, what);
}

const wallWords: Record<WallKind, string> = {
  login: 'the site asks for a login (a cookie file of your own session can be given, if the terms of use allow it)',
  captcha: 'the site asks for a captcha',
  refused: 'the site refuses the request',
};

/** One item of a page that cannot be read; the page's other items still can. */
export class ItemError extends Error {
  override name = 'ItemError';
}
