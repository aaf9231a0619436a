import { postSchema, sentiments, userSchema } from '@crosscultural/corpus';
import { z } from 'zod';

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

/** A user, `Weibo:17`, with a handle that nobody has and what the simulation planted. */
export const microblogUserSchema = userSchema.extend({
  platform: z.enum(microblogPlatforms),
  handle: z.string().min(1),
  /** The users of the same platform whose posts this user reads, by id. */
  follows: z.array(z.string()),
  /** The planted interests: the probability of each topic in this user's posts, in the order of `microblogTopics`. */
  interests: z.array(z.number().min(0).max(1)),
});
export type MicroblogUser = z.infer<typeof microblogUserSchema>;

/** A post, `Weibo:17:3` for the user's third, with the truth that the simulation planted in it. */
export const microblogSchema = postSchema
  .extend({
    platform: z.enum(microblogPlatforms),
    language: z.enum(['zh', 'en']),
    author: z.string().min(1),
    client: z.string().min(1),
    hashtags: z.array(z.string()),
    urls: z.array(z.string()),
    access: z.enum(accessTypes),
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
  })
  .refine((post) => post.entities.every((entity) => post.text.slice(entity.start, entity.end) === entity.text), {
    message: 'an entity’s offsets do not cut out its text',
  });
export type Microblog = z.infer<typeof microblogSchema>;
