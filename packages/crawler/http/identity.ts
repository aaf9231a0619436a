import { UserError } from '@crosscultural/base';

/** The product token that robots.txt files address (RFC 9309 §2.2.1). */
export const productToken = 'crosscultural-crawler';

/**
 * The User-Agent of every request: who crawls, and whom to write to.
 *
 * @throws UserError when the contact is neither an e-mail address nor a web address.
 */
export function userAgent(contact: string | undefined): string {
  const trimmed = contact?.trim() ?? '';
  const isMail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(trimmed);
  const isWeb = /^https?:\/\/[\w-]+(?:\.[\w-]+)+(?:\/[\w./~%-]*)?$/.test(trimmed);
  if (!isMail && !isWeb) {
    throw new UserError(
      `A crawl needs your contact, an e-mail or web address that the sites can write to, not “${trimmed}”: --contact me@uni.example`,
    );
  }
  return `${productToken}/0.1 (academic research; +${isMail ? 'mailto:' : ''}${trimmed})`;
}
