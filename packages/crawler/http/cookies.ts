import { readFileSync } from 'node:fs';
import { UserError } from '@crosscultural/base';

/** One cookie of a browser's cookies.txt. */
export interface Cookie {
  domain: string;
  includeSubdomains: boolean;
  path: string;
  secure: boolean;
  /** Seconds since 1970; 0 for a cookie of the session. */
  expires: number;
  name: string;
  value: string;
}

/**
 * Reads the user's own cookies from a file in Netscape's format, as browsers' extensions and curl write it: seven
 * fields a line, separated by tabs.
 *
 * @throws UserError when the file cannot be read or a line is malformed. The message never holds a cookie's value.
 */
export function readCookieFile(file: string): Cookie[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`The cookie file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return parseCookies(text, file);
}

/** @throws UserError naming the file and line. */
export function parseCookies(text: string, file: string): Cookie[] {
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const line = raw.replace(/^#HttpOnly_/, '');
    if (line.startsWith('#') || line.trim() === '') return [];
    const [domain, subdomains, path, secure, expires, name, value, ...rest] = line.split('\t');
    const isValid =
      value !== undefined && rest.length === 0 && /^(TRUE|FALSE)$/i.test(subdomains) && /^\d+$/.test(expires);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character would split the header
    if (!isValid || /[\x00-\x1f;]/.test(name + value)) {
      throw new UserError(
        `${file}, line ${index + 1} is not a cookie in Netscape’s format (seven fields, tabs between).`,
      );
    }
    return {
      domain: domain.replace(/^\./, '').toLowerCase(),
      includeSubdomains: /^true$/i.test(subdomains),
      path,
      secure: /^true$/i.test(secure),
      expires: Number(expires),
      name,
      value,
    };
  });
}

/** The Cookie header for a page, or undefined: only cookies of its host, path and (for secure ones) scheme, not expired. */
export function cookieHeader(cookies: readonly Cookie[], url: URL, nowMilliseconds: number): string | undefined {
  const fitting = cookies.filter(
    (cookie) =>
      (url.hostname === cookie.domain || (cookie.includeSubdomains && url.hostname.endsWith(`.${cookie.domain}`))) &&
      (url.pathname === cookie.path || url.pathname.startsWith(cookie.path.replace(/\/?$/, '/'))) &&
      (!cookie.secure || url.protocol === 'https:') &&
      (cookie.expires === 0 || cookie.expires * 1000 > nowMilliseconds),
  );
  return fitting.map(({ name, value }) => `${name}=${value}`).join('; ') || undefined;
}
