import robotsParser from 'robots-parser';
import { productToken } from './identity';

/** What a host's robots.txt came to (RFC 9309 §2.3.1). */
export type RobotsAnswer =
  | { kind: 'found'; text: string }
  /** 4xx: there is none, everything is allowed. */
  | { kind: 'none'; status: number }
  /** 5xx, 429, no answer, redirects that lead nowhere: everything is disallowed. */
  | { kind: 'unreachable'; why: string; isFinal: boolean };

export interface Robots {
  /** Whether the page may be fetched, and the rule's words. */
  verdict(url: string): { allowed: boolean; reason: string };
  /** Whether there was no word from it. */
  isUnreachable: boolean;
  /** Seconds, where the file asks for a Crawl-delay. */
  crawlDelay?: number;
}

/** Files are read up to here (RFC 9309 §2.5 asks for at least 500 KiB). */
export const robotsSizeCap = 500 * 1024;
/** Redirects that are followed for a robots.txt (RFC 9309 §2.3.1.2). */
export const robotsRedirectCap = 5;
/** An answer is used for at most a day (RFC 9309 §2.4). */
export const robotsLifetime = 24 * 3600 * 1000;

/** Reads the rules that a host's robots.txt has for this crawler. */
export function readRobots(origin: string, answer: RobotsAnswer): Robots {
  if (answer.kind === 'none') {
    return {
      isUnreachable: false,
      verdict: () => ({ allowed: true, reason: `no robots.txt (HTTP ${answer.status})` }),
    };
  }
  if (answer.kind === 'unreachable') {
    const reason = `robots.txt is unreachable (${answer.why})`;
    return { isUnreachable: true, verdict: () => ({ allowed: false, reason }) };
  }
  const text = normalise(answer.text);
  const rules = robotsParser(`${origin}/robots.txt`, text);
  const lines = text.split('\n');
  return {
    isUnreachable: false,
    crawlDelay: rules.getCrawlDelay(productToken),
    verdict(url) {
      const { pathname, search } = new URL(url);
      if (pathname === '/robots.txt') return { allowed: true, reason: 'robots.txt itself' };
      const address = `${origin}${decodeUnreserved(pathname + search)}`;
      const line = rules.getMatchingLineNumber(address, productToken);
      const allowed = rules.isAllowed(address, productToken) ?? false;
      return {
        allowed,
        reason: line > 0 ? `robots.txt: ${lines[line - 1].trim()}` : 'robots.txt has no rule against it',
      };
    },
  };
}

/**
 * Brings a file to what robots-parser reads as RFC 9309 wants it: no byte-order mark, no lines that are not rules
 * (they must not end a group), user agents cut to their product token, unreserved characters unescaped.
 */
function normalise(text: string): string {
  return text
    .slice(0, robotsSizeCap)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/#.*/, '').trim())
    .flatMap((line) => {
      const [, name, value] = /^([a-z-]+)\s*:\s*(.*)$/i.exec(line) ?? [];
      switch (name?.toLowerCase()) {
        case 'user-agent':
          return `User-agent: ${/^(?:\*|[a-z_-]+)/i.exec(value)?.[0] ?? value}`;
        case 'allow':
        case 'disallow':
          return ruleOf(name, decodeUnreserved(value));
        case 'crawl-delay':
          return line;
        default:
          return [];
      }
    })
    .join('\n');
}

/** No address that is asked for is longer, see `parsePage`. */
const longestPath = 2_000;

/** A rule without stars that say nothing; none for a pattern that is longer than any path it could match. */
function ruleOf(name: string, pattern: string): string[] | string {
  const short = pattern.replace(/\*{2,}/g, '*');
  const isMatchable = short.length - (short.split('*').length - 1) <= longestPath + 1;
  return isMatchable ? `${name}: ${short}` : [];
}

/** `%7E` and `~` are the same character (RFC 9309 §2.2.2). */
function decodeUnreserved(path: string): string {
  return path.replace(/%([0-9a-f]{2})/gi, (escaped, hex) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : escaped;
  });
}
