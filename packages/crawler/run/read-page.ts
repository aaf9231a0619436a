import { PageError, type PageFailure } from '../failures';
import { decodeText } from '../http/decode';
import { maskNames, pseudonymsFrom, withoutNames } from '../pseudonym';
import type { PageRequest, ParsedPage, Query } from '../site';
import { siteNamed } from '../sites';
import { parsePage } from './parse-page';

/** What the reading of all pages of a run needs. */
export interface ReadingSettings {
  site: string;
  query: Query;
  salt: string;
  /** Names in a recording are masked already. */
  isReplay: boolean;
}

/** An answer to be read. Plain data: it goes to another thread. */
export interface Answer {
  request: PageRequest;
  /** Where redirects led. */
  finalUrl: string;
  contentType?: string;
  body: Uint8Array;
  /** ISO 8601 by China's clock. */
  fetchedAt?: string;
  /** Whether the answer is the page, not an error's or a redirect's text. */
  isPage: boolean;
  /** Whether the text is wanted, for a recording. */
  wantsText: boolean;
}

/** What an answer came to, without names. */
export interface Reading {
  /** Masked; null where the bytes are legible in no encoding, or the text is not wanted. */
  text: string | null;
  parsed?: ParsedPage;
  failure?: PageFailure;
}

/** Decodes an answer, masks the names in it and reads the page: all that a hostile page can make slow. */
export function readPage({ site: name, query, salt, isReplay }: ReadingSettings, answer: Answer): Reading {
  const { request, finalUrl, contentType, body, fetchedAt, isPage, wantsText } = answer;
  const site = siteNamed(name);
  const pseudonym = pseudonymsFrom(salt, site.platform);
  const decoded = decodeText(body, contentType);
  const text = decoded === null || isReplay ? decoded : maskNames(decoded, site.names, pseudonym);
  const kept = wantsText ? text : null;
  if (!isPage) return { text: kept };
  if (text === null) {
    return { text: null, failure: { name: 'DamagedPageError', what: 'the bytes are legible in no encoding' } };
  }
  try {
    const parsed = parsePage(site, { ...request, text, finalUrl, fetchedAt }, query);
    const records = parsed.records.map((record) => withoutNames(record, pseudonym));
    const texts = parsed.texts?.map((whole) => withoutNames(whole, pseudonym));
    return { text: kept, parsed: { ...parsed, records, texts } };
  } catch (error) {
    if (error instanceof PageError) return { text: kept, failure: error.asData() };
    throw error;
  }
}
