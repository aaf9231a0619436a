import { decodeEntities, removeTags } from '@crosscultural/text';
import type { Named } from '../names/names';
import { ownText } from './own-text';

const tag = /<(?:\/?(?:a|b|i|p|br|em|img|div|span|strong|video)\b)[^<>]*>/i;
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});/i;

/** Whether a text holds tags or entities of HTML. */
export const hasHtml = (text: string) => tag.test(text) || entity.test(text);

/** A text as its readers saw it: pictures of emoticons as their names (`[doge]`), without tags, entities as characters. */
export function withoutHtml(text: string): string {
  const shown = tag.test(text)
    ? text
        .replace(/<img\b([^<>]*)>/gi, (_, attributes: string) => nameOfPicture(attributes))
        .replace(/<br\s*\/?>/gi, '\n')
        // Weibo sets no blanks around links; a tag is no blank either.
        .replace(/<\/?(?:a|b|i|em|span|strong)\b[^<>]*>/gi, '')
    : text;
  return decodeEntities.apply(tag.test(shown) ? removeTags.apply(shown) : shown).trim();
}

/** What an image's attributes say in place of it; searched once each, so that no text takes long. */
function nameOfPicture(attributes: string): string {
  const found = /\balt=(?:"([^"]*)"|'([^']*)'|([^\s<>]+))/i.exec(attributes);
  return found ? (found[1] ?? found[2] ?? found[3]) : '';
}

/** What the platform writes where a repost says nothing: “repost”. */
const defaults = /^(?:转发微博|轉發微博|转发|轉發|Repost)[。.!！]?$/i;

/** Whether a repost says nothing of its own but the platform's word for it. */
export const isDefault = (text: string) => defaults.test(text);

/** What somebody added to what they pass on, which is not theirs; the platform's word for a repost is not theirs, either. */
export function ownWords(text: string): string {
  const own = ownText(text).trim();
  return isDefault(own) ? '' : own;
}

const mail = /[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const mention = /[@＠]([\p{L}\p{N}_·-]*[\p{L}\p{N}_])/gu;
/** Addresses of users, and of their posts, on the platforms. */
const profile =
  /\b((?:https?:\/\/)?(?:[\w-]{1,20}\.)?(?:twitter|x|weibo)\.(?:com|cn)\/)(?:#!\/)?(?:[unp]\/|profile\/)?[\p{L}\p{N}_-]+(?:[/?][\w/?=&%.-]*)?/giu;

/** The users that a text names with @. */
export function mentionsIn(text: string): Named[] {
  if (!/[@＠]/.test(text)) return [];
  return Array.from(text.replace(mail, ' ').matchAll(mention), ([, name]) => ({ name }));
}

/** A text in which every user that is named with @, and every address of one, is `user`: no name is kept. */
export function withoutNames(text: string): string {
  const masked = /[@＠]/.test(text) ? text.replace(mail, 'mail').replace(mention, '@user') : text;
  return /\.c(?:om|n)\//i.test(masked) ? masked.replace(profile, '$1user') : masked;
}
