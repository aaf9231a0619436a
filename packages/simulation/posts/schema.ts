import { postSchema, sentiments } from '@crosscultural/corpus';
import { z } from 'zod';

export const brandPlatforms = ['Weibo', 'WeChat', 'Douban'] as const;
export type BrandPlatform = (typeof brandPlatforms)[number];

/** What a post is about (Paper B §3: value for money, innovation, user experience, camera, battery, after-sales, screen, promotion). */
export const brandAspects = [
  'value',
  'innovation',
  'experience',
  'camera',
  'battery',
  'screen',
  'after-sales',
  'promotion',
] as const;
export type BrandAspect = (typeof brandAspects)[number];

/** What made the user post (Paper B §3 (2)). */
export const occasions = ['product release', 'technology update', 'promotion', 'everyday use', 'question'] as const;
export type Occasion = (typeof occasions)[number];

/** One post about the brand in Beijing time, `post:000001` and so on, with the truth that the simulation planted in it. */
export const brandPostSchema = postSchema
  .extend({
    platform: z.enum(brandPlatforms),
    likes: postSchema.shape.likes.unwrap(),
    shares: postSchema.shape.shares.unwrap(),
    comments: postSchema.shape.comments.unwrap(),
    sentiment: z.enum(sentiments),
    /** 0 to 3: how many ways of strengthening the text uses (degree words, exclamation marks, emoji). */
    intensity: z.int().min(0).max(3),
    occasion: z.enum(occasions),
    /** The aspects that the text judges or mentions; `text.slice(start, end)` is the aspect's term. */
    aspects: z.array(
      z.strictObject({
        aspect: z.enum(brandAspects),
        sentiment: z.enum(sentiments),
        term: z.string().min(1),
        start: z.int().nonnegative(),
        end: z.int().positive(),
      }),
    ),
    /** The product whose release the post talks about. */
    release: z.string().optional(),
  })
  .refine((post) => post.aspects.every((a) => post.text.slice(a.start, a.end) === a.term), {
    message: 'an aspect’s offsets do not cut out its term',
  });
export type BrandPost = z.infer<typeof brandPostSchema>;
