import { describe, expect, it } from 'vitest';
import { postWords } from '../../../packages/brand';
import { classifyMotives, everydayConcepts, motives, noMotive } from '../../../packages/culture';

const read = (...texts: string[]) => classifyMotives(postWords(texts, { minimumPosts: 1 }));
/** The concepts that decided a post's motive. */
const conceptsOf = ({ start, concept }: ReturnType<typeof read>, post: number) =>
  Array.from(concept.subarray(start[post], start[post + 1]), (index) => everydayConcepts[index].concept);
const motiveOf = (text: string) => motives[read(text).motive[0]] ?? 'none';

describe('classifyMotives', () => {
  it.each([
    ['film and popcorn tonight', 'entertainment'],
    ['昨晚的电影真好看', 'entertainment'], // last night's film was really good
    ['the government and the parliament debate a tax', 'information'],
    ['给妈妈过生日，全家团聚', 'social'], // mum's birthday, the whole family together
    ['the train was delayed at the airport', 'convenience'],
    ['地铁晚点了', 'convenience'], // the underground is late
    ['用优惠券买了外套', 'commerce'], // bought a coat with a voucher
    ['so it goes', 'none'],
    ['', 'none'],
  ])('%s', (text, motive) => expect(motiveOf(text)).toBe(motive));

  it('takes the domain with most concepts, each once, and none where motives tie', () => {
    // Two of film, one of shopping; the film named three times is one concept.
    expect(motiveOf('the film director buys')).toBe('entertainment');
    expect(motiveOf('film film film, with a discount')).toBe('none');
    // Domains of one motive tie within it.
    expect(motiveOf('a film and a song')).toBe('entertainment');
  });

  it('lets words of every day weigh half', () => {
    expect(motiveOf('a song at home')).toBe('entertainment');
    expect(motiveOf('at home')).toBe('convenience');
  });

  it('reads forms of several words as one, and not across a mark', () => {
    expect(conceptsOf(read('my credit card'), 0)).toEqual(['credit card']);
    expect(conceptsOf(read('credit, card'), 0)).toEqual([]);
  });

  it('says which concepts decided, per post', () => {
    const found = read('no word of it', '电影票和爆米花', 'movie'); // film ticket and popcorn
    expect(Array.from(found.motive, (motive) => motive === noMotive)).toEqual([true, false, false]);
    expect(conceptsOf(found, 0)).toEqual([]);
    expect(conceptsOf(found, 2)).toEqual(['film']);
    expect(found.start[3]).toBe(found.concept.length);
  });
});
