import type { Review } from '../../packages/corpus';

let number = 0;

/** A review with the given text; Chinese when it holds a Han character and nothing else is said. */
export function review(text: string, fields: Partial<Review> = {}): Review {
  const chinese = /\p{Script=Han}/u.test(text);
  number++;
  return {
    id: `r${number}`,
    culture: chinese ? 'domestic' : 'foreign',
    language: chinese ? 'zh' : 'en',
    platform: 'test',
    text,
    ...fields,
  };
}
