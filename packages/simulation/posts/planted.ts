import type { Sentiment } from '@crosscultural/corpus';
import type { BrandAspect, BrandPlatform, Occasion } from './schema';

/** First and last day of the simulated year (Paper B §2: "the past year"; the paper does not say which). */
export const brandYear = { first: '2023-01-01', days: 365 } as const;

/** A day on which something happened, as the simulation plants it and the figures mark it. */
export interface BrandEvent {
  date: string;
  kind: 'product release' | 'technology update' | 'promotion';
  /** Invented; the paper names no product. */
  name: string;
  nameInEnglish: string;
}

/** Four releases (Paper B §2: "several"), three system updates, three sales. */
export const brandEvents: readonly BrandEvent[] = [
  { date: '2023-01-16', kind: 'promotion', name: '年货节', nameInEnglish: 'New Year sale' },
  { date: '2023-02-23', kind: 'product release', name: '青岚12', nameInEnglish: 'Qinglan 12' },
  { date: '2023-04-06', kind: 'technology update', name: '澄空系统3', nameInEnglish: 'Chengkong OS 3' },
  { date: '2023-05-18', kind: 'product release', name: '赤麓K6', nameInEnglish: 'Chilu K6' },
  { date: '2023-06-18', kind: 'promotion', name: '618', nameInEnglish: '18 June sale' },
  { date: '2023-07-13', kind: 'technology update', name: '自研影像芯片', nameInEnglish: 'own imaging chip' },
  { date: '2023-08-17', kind: 'product release', name: '云阙Fold', nameInEnglish: 'Yunque Fold' },
  { date: '2023-09-28', kind: 'technology update', name: '澄空系统4', nameInEnglish: 'Chengkong OS 4' },
  { date: '2023-10-19', kind: 'product release', name: '青岚13', nameInEnglish: 'Qinglan 13' },
  { date: '2023-11-11', kind: 'promotion', name: '双十一', nameInEnglish: '11 November sale' },
];

/** Share of posts per platform and mean interactions of a post on an ordinary day (B3, B10; the values are chosen here). */
export const plantedPlatforms: Record<
  BrandPlatform,
  { share: number; likes: number; shares: number; comments: number; dispersion: number }
> = {
  // dispersion: the Gamma shape shared by the three counts of a post; smaller is more uneven.
  Weibo: { share: 0.56, likes: 30, shares: 6, comments: 8, dispersion: 0.45 },
  WeChat: { share: 0.26, likes: 14, shares: 5, comments: 3, dispersion: 0.7 },
  Douban: { share: 0.18, likes: 7, shares: 1, comments: 5, dispersion: 0.6 },
};

/** Posts per ordinary day by occasion, relative to one another (B1). */
export const plantedOccasions: Record<Occasion, number> = {
  'product release': 0.18,
  'technology update': 0.19,
  promotion: 0.14,
  'everyday use': 0.25,
  question: 0.08,
};

/** How often an aspect is mentioned, relative to the others (B2). */
export const plantedAspects: Record<BrandAspect, number> = {
  value: 0.23,
  innovation: 0.18,
  experience: 0.165,
  camera: 0.12,
  battery: 0.125,
  screen: 0.07,
  'after-sales': 0.036,
  promotion: 0.05,
};

/** Sentiment of a mention by aspect (B4–B6): positive, neutral, negative. */
export const plantedAspectSentiment: Record<BrandAspect, Record<Sentiment, number>> = {
  value: { positive: 0.8, neutral: 0.1, negative: 0.1 },
  innovation: { positive: 0.78, neutral: 0.13, negative: 0.09 },
  experience: { positive: 0.62, neutral: 0.16, negative: 0.22 },
  camera: { positive: 0.66, neutral: 0.16, negative: 0.18 },
  battery: { positive: 0.42, neutral: 0.12, negative: 0.46 },
  screen: { positive: 0.34, neutral: 0.14, negative: 0.52 },
  'after-sales': { positive: 0.14, neutral: 0.12, negative: 0.74 },
  promotion: { positive: 0.48, neutral: 0.4, negative: 0.12 },
};

/** What a release changes (B7, B9): activity rises to `peak` times the ordinary, then decays by 1/e in `decayDays`. */
export const plantedRelease = {
  peak: 9,
  riseDays: 1.8,
  decayDays: 9,
  /** The days after a release in which its effects on words and feelings last. */
  windowDays: 14,
  /** In that window value, camera and battery are mentioned this many times as often, next to the other aspects. */
  aspectBoost: 1.25,
  /** Chance that such a mention uses the term of B8 (性价比, 影像升级, 续航) and not another word, outside and inside the window. */
  headlineTerm: { ordinary: 0.6, afterRelease: 0.92 },
  /** Chance of each way of strengthening a text, outside and inside the window. */
  strengthening: { ordinary: 0.22, afterRelease: 0.4 },
} as const;

/**
 * Words whose counts the paper reports, with the Chinese surface forms that stand for them (B5, B6, B8, B9).
 * The paper gives them in English only; the Chinese is chosen here.
 */
export const brandTerms: readonly { term: string; forms: readonly string[] }[] = [
  { term: 'high performance low price', forms: ['性价比', '高性能低价格', '加量不加价'] },
  { term: 'camera upgrade', forms: ['影像升级', '拍照升级', '相机升级'] },
  { term: 'battery life', forms: ['续航'] },
  { term: 'cost-effective', forms: ['性价比高', '划算', '物超所值', '真香'] },
  { term: 'high-performance', forms: ['高性能', '性能强', '旗舰性能'] },
  { term: 'innovative', forms: ['创新', '黑科技'] },
  { term: 'after-sales service', forms: ['售后', '客服', '维修点'] },
  { term: 'battery issues', forms: ['掉电', '电池鼓包', '电池老化', '电池缩水', '续航崩'] },
  { term: 'screen malfunctions', forms: ['屏幕失灵', '绿屏', '断触', '屏幕闪', '屏幕发黄'] },
  { term: 'smoothness', forms: ['流畅', '丝滑', '不卡'] },
  { term: 'lag', forms: ['卡顿', '发烫', '死机'] },
  { term: 'discount', forms: ['优惠券', '满减', '以旧换新', '直播间'] },
  { term: 'night photography', forms: ['夜景'] },
  { term: 'fast charging', forms: ['快充'] },
  { term: 'display quality', forms: ['显示效果', '护眼', '高刷'] },
  { term: 'folding hinge', forms: ['铰链'] },
  { term: 'own chip', forms: ['自研芯片'] },
];
