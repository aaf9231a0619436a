/**
 * A page that could not be used. The message always names the site and the page, so that a run of a thousand pages
 * tells which one to look at.
 */
export class PageError extends Error {
  override name = 'PageError';
  readonly url: string;

  constructor(site: string, url: string, what: string, options?: { cause?: unknown }) {
    super(`${site}: ${what} (page ${url})`, options);
    this.url = url;
  }
}

/** The page arrived, but not whole or not legible: cut off, broken JSON, undecodable bytes. Asking again may help. */
export class DamagedPageError extends PageError {
  override name = 'DamagedPageError';
}

/** The page is whole, and nothing on it is where this site's parser expects it. Asking again will not help. */
export class LayoutError extends PageError {
  override name = 'LayoutError';
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
