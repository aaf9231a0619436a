import { cultures } from '@crosscultural/corpus';
import { z } from 'zod';

/** What a claim of one's own can be about. */
export const ownMeasures = [
  'attention',
  'satisfaction',
  'keyword share',
  'topic share',
  'positive share',
  'mean stars',
] as const;
export type OwnMeasure = (typeof ownMeasures)[number];

/** How the measure is compared. */
export const comparisons = ['more than', 'less than', 'same as', 'at least', 'at most'] as const;
export type Comparison = (typeof comparisons)[number];

/** Measures that are about what `words` or `concept` name; positive share and stars may be. */
const named: ReadonlySet<string> = new Set(['attention', 'satisfaction', 'keyword share', 'topic share']);
/** Measures of mentions: only these have a category that `concept` can name. */
export const ofMentions: ReadonlySet<string> = new Set(['attention', 'satisfaction']);
const ofTwoSides: ReadonlySet<string> = new Set(['more than', 'less than', 'same as']);

/** Where a measure lies: a share between 0 and 1, stars between 1 and 5. */
export const scaleOf = (measure: OwnMeasure): readonly [number, number] => (measure === 'mean stars' ? [1, 5] : [0, 1]);

/** What is wrong with a number that a measure never reaches, or with a margin as wide as all there is; null where nothing is. */
function outsideScale(measure: OwnMeasure, value: number, what: 'value' | 'margin'): string | null {
  const [lowest, highest] = scaleOf(measure);
  const [least, most] = what === 'value' ? [lowest, highest] : [0, highest - lowest];
  if (value >= least && value <= most) return null;
  if (measure === 'mean stars')
    return `${what === 'value' ? 'stars lie' : 'a difference of stars lies'} between ${least} and ${most}, not at ${value}`;
  const percent = value > 1 && value <= 100 ? value : 50;
  return `a share lies between 0 and 1, not at ${value}; write ${percent / 100} for ${percent} %`;
}

const line = z.string().trim().min(1);

/** One claim as a user writes it down. */
export const ownClaimSchema = z
  .strictObject({
    /** Short, in lower case: its name in the ledger. */
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case words joined by hyphens, such as battery-liked'),
    statement: line,
    measure: z.enum(ownMeasures),
    /** A feature word, as the triplets' categories name it. */
    concept: line.optional(),
    /** Forms that stand for what is meant: Chinese ones anywhere, others as whole words. */
    words: z.array(line).min(1).optional(),
    /** The side that the claim speaks of. */
    side: line,
    comparison: z.enum(comparisons),
    /** Another side for more than, less than, same as; a number for at least, at most. */
    than: z.union([line, z.number()]),
    /** A difference that does not matter, in the measure's unit (a share of 1, stars). */
    margin: z.number().nonnegative(),
    /** What would contradict the claim, in words: whoever writes it down before cannot move it afterwards. */
    contradictedBy: line,
    /** Topics that are fitted a side. */
    topics: z.int().min(2).max(50).optional(),
  })
  .superRefine((claim, context) => {
    const problem = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
    if (named.has(claim.measure) && claim.words === undefined && claim.concept === undefined)
      problem('measure', `${claim.measure} needs words, or a concept`);
    if ((claim.measure === 'keyword share' || claim.measure === 'topic share') && claim.words === undefined)
      problem('measure', `${claim.measure} needs words`);
    if (ofTwoSides.has(claim.comparison) !== (typeof claim.than === 'string'))
      problem(
        'than',
        `"${claim.comparison}" needs ${ofTwoSides.has(claim.comparison) ? 'another side' : 'a number, such as 0.5'}`,
      );
    if (claim.than === claim.side) problem('than', 'a side cannot be compared with itself');
    if (claim.concept !== undefined && !ofMentions.has(claim.measure))
      problem('concept', `${claim.measure} is not counted in mentions, so it has no concept: name it by words`);
    const than = typeof claim.than === 'number' ? outsideScale(claim.measure, claim.than, 'value') : null;
    if (than !== null) problem('than', than);
    const margin = outsideScale(claim.measure, claim.margin, 'margin');
    if (margin !== null) problem('margin', margin);
  });
export type OwnClaim = z.infer<typeof ownClaimSchema>;

/** What texts can be told apart by. */
const sidesOf: Record<'reviews' | 'posts', readonly string[]> = {
  reviews: ['culture', 'platform', 'product'],
  posts: ['brand', 'platform'],
};

const isCulture = (side: string) => (cultures as readonly string[]).includes(side);

/** A whole `claims.yaml`. */
export const ownClaimsSchema = z
  .strictObject({
    title: line,
    /** The texts, relative to the file. */
    data: line,
    kind: z.enum(['reviews', 'posts']).default('reviews'),
    /** Which column is which field, as `--map` says it. */
    map: line.optional(),
    /** What the sides of the claims are. */
    sides: z.enum(['culture', 'platform', 'product', 'brand']).default('culture'),
    /** What the bootstrap draws: texts, or the authors with all their texts. */
    resample: z.enum(['text', 'author']).default('text'),
    /** Who wrote the labels or triplets of the data: what a model wrote is corrected by labelled texts, or says less. */
    judgedBy: z.enum(['people', 'model']).optional(),
    /** Texts labelled by people, from which the reader of the data did not learn; relative to the file. */
    labelled: line.optional(),
    /** The same texts as the model read them; the sentiment lexicon reads them itself. */
    read: line.optional(),
    claims: z.array(ownClaimSchema).min(1),
  })
  .superRefine(({ claims, kind, sides, judgedBy, labelled, read }, context) => {
    const problem = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
    if (read !== undefined && labelled === undefined)
      problem('read', 'what the model read in labelled texts needs these, too: labelled');
    if (judgedBy === 'people' && labelled !== undefined)
      problem(
        'labelled',
        'labelled texts correct a model or the lexicon; what people judged is taken as they judged it',
      );
    const isComparable = sidesOf[kind].includes(sides);
    if (!isComparable) problem('sides', `${kind} have no ${sides}: take ${sidesOf[kind].join(' or ')}`);
    const ids = new Set<string>();
    for (const [i, claim] of claims.entries()) {
      const wrong = (key: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['claims', i, key], message });
      if (ids.has(claim.id)) wrong('id', `"${claim.id}" stands twice`);
      ids.add(claim.id);
      if (!isComparable || sides !== 'culture') continue;
      for (const key of ['side', 'than'] as const) {
        const side = claim[key];
        if (typeof side === 'string' && !isCulture(side))
          wrong(key, `a culture is ${cultures.join(' or ')}, not "${side}"; for others say sides: platform or product`);
      }
    }
  });
export type OwnClaims = z.infer<typeof ownClaimsSchema>;
