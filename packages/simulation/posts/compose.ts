import type { Random } from '@crosscultural/base';
import { type Sentiment, sentiments } from '@crosscultural/corpus';
import { joinMarked, type MarkedText, plain } from '../template';
import { olderProducts, readBrandGrammars } from './grammar';
import { hashtagsOf } from './lexicon/occasions';
import { plantedAspectSentiment, plantedAspects, plantedRelease } from './planted';
import { type BrandAspect, type BrandPlatform, type BrandPost, brandAspects, type Occasion } from './schema';

/** What is decided about a post before its text is written. */
export interface BrandPlan {
  platform: BrandPlatform;
  occasion: Occasion;
  /** The released product it talks about, if any. */
  product?: string;
  afterRelease: boolean;
}

/** A post's text with the truth about it. */
export type BrandText = Pick<BrandPost, 'text' | 'sentiment' | 'intensity' | 'aspects'>;

/** How many aspects a post names: none, one, two, three. */
const aspectsPerPost = [0.12, 0.46, 0.32, 0.1];
const polarity: Record<Sentiment, string> = { positive: '+', neutral: '0', negative: '-' };

/** Makes the function that writes posts; the grammars are read once. */
export function brandTextWriter(): (plan: BrandPlan, random: Random) => BrandText {
  const grammars = readBrandGrammars();
  const weights = { ordinary: aspectWeights(false), afterRelease: aspectWeights(true) };

  return (plan, random) => {
    const product = plan.product ?? random.pick(olderProducts);
    const mentions = drawMentions(plan, plan.afterRelease ? weights.afterRelease : weights.ordinary, random);
    const sentiment = overallSentiment(mentions.map((mention) => mention.sentiment));
    const { strengthening } = plantedRelease;
    const chance = plan.afterRelease ? strengthening.afterRelease : strengthening.ordinary;
    const judges = mentions.some((mention) => mention.sentiment !== 'neutral');
    const [strong, exclaims, emoji] = [0, 1, 2].map(() => random.chance(chance) && judges);
    const grammar = grammars(strong, plan.afterRelease, product);

    const pieces: MarkedText[] = [grammar.write(`open ${plan.occasion}`, random)];
    mentions.forEach((mention, i) => {
      if (i > 0)
        pieces.push(grammar.write(turns(mentions[i - 1].sentiment, mention.sentiment) ? 'turn' : 'joiner', random));
      pieces.push(grammar.write(mention.aspect + polarity[mention.sentiment], random));
    });
    if (mentions.length === 0) pieces.push(grammar.write('filler', random));
    pieces.push(plain(exclaims ? random.pick(['！', '！！']) : '。'));
    if (emoji) pieces.push(grammar.write({ positive: 'mood', neutral: 'face', negative: 'sulk' }[sentiment], random));
    pieces.push(grammar.write(`close ${plan.platform}`, random));
    if (plan.platform === 'Weibo' && random.chance(0.55)) {
      const tag = plain(`#${random.pick(hashtagsOf[plan.occasion](product))}#`);
      if (random.chance(0.5)) pieces.unshift(tag);
      else pieces.push(tag);
    }

    const { text, marks } = joinMarked(pieces);
    return {
      text,
      sentiment,
      intensity: Number(strong) + Number(exclaims) + Number(emoji),
      aspects: marks.map(({ start, end, text: term }, i) => ({ ...mentions[i], term, start, end })),
    };
  };
}

function aspectWeights(afterRelease: boolean): number[] {
  const boosted: BrandAspect[] = ['value', 'camera', 'battery'];
  return brandAspects.map(
    (aspect) => plantedAspects[aspect] * (afterRelease && boosted.includes(aspect) ? plantedRelease.aspectBoost : 1),
  );
}

/** Draws different aspects of one post and a sentiment for each. */
function drawMentions(plan: BrandPlan, weights: readonly number[], random: Random) {
  const left = [...weights];
  // A post about a sale mostly talks of the sale's terms, a question of what is broken.
  if (plan.occasion === 'promotion') left[brandAspects.indexOf('promotion')] *= 4;
  if (plan.occasion === 'question') left[brandAspects.indexOf('after-sales')] *= 2;
  return Array.from({ length: random.categorical(aspectsPerPost) }, () => {
    const index = random.categorical(left);
    left[index] = 0;
    const aspect = brandAspects[index];
    const chances = plantedAspectSentiment[aspect];
    return { aspect, sentiment: sentiments[random.categorical(sentiments.map((s) => chances[s]))] };
  });
}

/** The sign of positive minus negative mentions. */
function overallSentiment(mentions: readonly Sentiment[]): Sentiment {
  const balance = mentions.reduce((sum, s) => sum + (s === 'positive' ? 1 : s === 'negative' ? -1 : 0), 0);
  if (balance > 0) return 'positive';
  return balance < 0 ? 'negative' : 'neutral';
}

function turns(before: Sentiment, after: Sentiment): boolean {
  return (before === 'positive' && after === 'negative') || (before === 'negative' && after === 'positive');
}
