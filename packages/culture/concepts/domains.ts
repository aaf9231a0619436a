import { commerceWords } from './words/commerce';
import { convenienceWords } from './words/convenience';
import { entertainmentWords } from './words/entertainment';
import { informationWords } from './words/information';
import { socialWords } from './words/social';

/** Why people write on a platform (Paper C §3.2); the three it does not name are the usual ones of uses and gratifications. */
export const motives = ['entertainment', 'information', 'social', 'convenience', 'commerce'] as const;
export type Motive = (typeof motives)[number];

/** A field of everyday life. */
export type Domain =
  | keyof typeof entertainmentWords
  | keyof typeof informationWords
  | keyof typeof socialWords
  | keyof typeof convenienceWords
  | keyof typeof commerceWords;

const reasons: Record<Domain, string> = {
  music: 'Music is listened to for pleasure.',
  film: 'Films and series are watched for pleasure.',
  sport: 'Most who write about sport watch it for the thrill.',
  games: 'Games are played for pleasure.',
  celebrities: 'Fans follow stars as a pastime.',
  humour: 'Jokes are told to amuse.',
  news: 'News is passed on to inform.',
  politics: 'Politics is followed to know what is decided.',
  technology: 'Posts on technology say what is new and how it works.',
  education: 'Learning is getting to know things.',
  health: 'Advice on health is sought and given.',
  weather: 'The forecast is looked up to plan the day: what to wear, whether to leave the house.',
  disasters: 'In a disaster people ask and tell what happened.',
  friends: 'Being with friends is social.',
  family: 'Telling of one’s family is social.',
  food: 'Meals are shown and shared: eating is done together.',
  'daily life': 'Chores and errands are what a convenient service spares.',
  transport: 'Getting from one place to another is an errand that a service eases.',
  services: 'Apps and services are used because they save time.',
  shopping: 'Buying and recommending goods is commerce.',
  money: 'Money is earned, lent and spent.',
  jobs: 'Work is the selling of labour.',
};

/** Concepts by motive and domain. */
const tables = {
  entertainment: entertainmentWords,
  information: informationWords,
  social: socialWords,
  convenience: convenienceWords,
  commerce: commerceWords,
};

/** The domains of everyday life with the motive that each is counted to, and why: a choice made here. */
export const domains: readonly { domain: Domain; motive: Motive; reason: string }[] = motives.flatMap((motive) =>
  (Object.keys(tables[motive]) as Domain[]).map((domain) => ({ domain, motive, reason: reasons[domain] })),
);

/** Every line of the tables with its domain. */
export const wordLines: readonly { domain: Domain; en: string; zh: string }[] = motives.flatMap((motive) =>
  Object.entries(tables[motive]).flatMap(([domain, lines]) =>
    Object.entries(lines as Record<string, string>).map(([en, zh]) => ({ domain: domain as Domain, en, zh })),
  ),
);
