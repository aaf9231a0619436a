import { chineseEntities } from './chinese-entities';
import { englishEntities } from './english-entities';
import type { FoundEntity } from './found-entity';

/**
 * The places, people and organisations that a text names (Gao et al. 2012, semantic measures); hashtags, @names and web addresses name
 * nothing.
 *
 * @param language `zh` or `en`; nothing is found in a text of another language.
 * @param text of one post, as it was written.
 * @returns in the order of the text, none overlapping another.
 * @example
 * entitiesIn('刚从厦门回来', 'zh'); // just back from Xiamen: [{ kind: 'location', text: '厦门', concept: 'Xiamen', start: 2, end: 4 }]
 */
export function entitiesIn(text: string, language: string): FoundEntity[] {
  if (language === 'zh') return chineseEntities(text);
  return language === 'en' ? englishEntities(text) : [];
}
