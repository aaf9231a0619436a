import { z } from 'zod';
import { cultures } from '../../corpus/fields';
import { sentiments } from '../../corpus/review';

/** Weibo stands for the domestic culture, Twitter for the foreign one (Paper C §3.2). */
export const microblogPlatforms = ['Weibo', 'Twitter'] as const;
export type MicroblogPlatform = (typeof microblogPlatforms)[number];

/** How a post reached the platform: its web page, a mobile client, another service's sharing (a "by-product"), or a tool. */
export const accessTypes = ['web', 'mobile', 'by-product', 'other'] as const;
export type AccessType = (typeof accessTypes)[number];

export const entityTypes = ['location', 'person', 'organisation'] as const;
export type EntityType = (typeof entityTypes)[number];

/** Why people use the platform (Paper C §3.2); every topic of a post belongs to one motive. */
export const motives = ['entertainment', 'information', 'social', 'convenience', 'commerce'] as const;
export type Motive = (typeof motives)[number];

export const microblogUserSchema = z.strictObject({
  /** `Weibo:17`; a name nobody has. */
  id: z.string().min(1),
  platform: z.enum(microblogPlatforms),
  culture: z.enum(cultures),
  handle: z.string().min(1),
  /** The users of the same platform whose posts this user reads, by id. */
  follows: z.array(z.string()),
  /** The planted interests: the probability of each topic in this user's posts, in the order of `microblogTopics`. */
  interests: z.array(z.number().min(0).max(1)),
});
export type MicroblogUser = z.infer<typeof microblogUserSchema>;

export const microblogSchema = z
  .strictObject({
    /** `Weibo:17:3`, the user's third post. */
    id: z.string().min(1),
    user: z.string().min(1),
    platform: z.enum(microblogPlatforms),
    culture: z.enum(cultures),
    /** `zh` on Weibo, `en` on Twitter. */
    language: z.enum(['zh', 'en']),
    /** Local time of the user, ISO 8601 without an offset. */
    createdAt: z.iso.datetime({ local: true }),
    text: z.string().min(1),
    client: z.string().min(1),
    access: z.enum(accessTypes),
    hashtags: z.array(z.string()),
    urls: z.array(z.string()),
    /** Ids of the users named with @. */
    mentions: z.array(z.string()),
    /** `text.slice(start, end) === entity.text`. */
    entities: z.array(
      z.strictObject({
        type: z.enum(entityTypes),
        start: z.int().nonnegative(),
        end: z.int().positive(),
        text: z.string().min(1),
      }),
    ),
    sentiment: z.enum(sentiments),
    topic: z.string().min(1),
    motive: z.enum(motives),
    /** The earlier post that this one passes on. */
    repostOf: z.string().optional(),
  })
  .refine((post) => post.entities.every((entity) => post.text.slice(entity.start, entity.end) === entity.text), {
    message: 'an entity’s offsets do not cut out its text',
  });
export type Microblog = z.infer<typeof microblogSchema>;
