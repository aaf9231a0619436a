import { ambientConcepts } from '../concepts/ambient';
import { type Domain, domains, type Motive, motives } from '../concepts/domains';
import { everydayConceptOf, everydayConcepts } from '../concepts/everyday-concepts';

/** Words of posts as numbers, as `postWords` of the room brand gives them: word 0 is a mark. */
export interface WordColumns {
  vocabulary: readonly string[];
  /** [posts + 1] */
  starts: Uint32Array;
  ids: Uint32Array;
}

/** What a column of motives holds where no word tells one, or two motives weigh the same. */
export const noMotive = 255;

/** The motive of each post with the words that decided. */
export interface PostMotives {
  /** Index into `motives`, or `noMotive`. */
  motive: Uint8Array;
  /** Post i names the everyday concepts `concept[start[i]]` … `concept[start[i + 1] − 1]`, each once: indices into `everydayConcepts`. */
  start: Int32Array;
  concept: Uint16Array;
}

const domainIndex = new Map(domains.map(({ domain }, index) => [domain, index]));
const domainOfConcept = Uint8Array.from(everydayConcepts, ({ domain }) => domainIndex.get(domain) as number);
/** In halves: words that stand in posts about anything count half. */
const weightOfConcept = Uint8Array.from(everydayConcepts, ({ concept, domain }) =>
  domain === 'daily life' || ambientConcepts.has(concept) ? 1 : 2,
);
const conceptIndex = new Map(everydayConcepts.map((concept, index) => [concept, index]));

/**
 * The motive of each post: that of the domain of which the post names most concepts (table `everydayConcepts`), each concept once;
 * concepts that stand in posts about anything (`ambientConcepts`) count half. Where domains of different motives tie, or no word is in
 * the table, there is none: nothing is guessed.
 *
 * @param words segmented posts, English words in dictionary forms.
 * @example
 * const { motive } = classifyMotives(brand.postWords(['film and popcorn tonight'], { minimumPosts: 1 }));
 * motives[motive[0]]; // 'entertainment'
 */
export function classifyMotives(words: WordColumns): PostMotives {
  const { starts, ids } = words;
  const posts = starts.length - 1;
  const formAt = formFinder(words);
  const start = new Int32Array(posts + 1);
  const concept: number[] = [];
  for (let post = 0; post < posts; post++) {
    const first = concept.length;
    for (let at = starts[post]; at < starts[post + 1]; ) {
      const form = ids[at] === 0 ? undefined : formAt(at, starts[post + 1]);
      if (form !== undefined && !isIn(concept, first, form.concept)) concept.push(form.concept);
      at += form?.words ?? 1;
    }
    start[post + 1] = concept.length;
  }
  const named = { start, concept: Uint16Array.from(concept) };
  return { motive: motivesByConcepts(named), ...named };
}

/**
 * The motives of posts from the concepts that they name, where some domains are counted to other motives than in the table `domains`.
 *
 * @param moved motives of the domains that are counted otherwise; none unless given.
 * @example
 * motivesByConcepts(await study.motives(), { food: 'convenience' }); // a meal is an errand, no meeting
 */
export function motivesByConcepts(
  { start, concept }: Pick<PostMotives, 'start' | 'concept'>,
  moved: Partial<Record<Domain, Motive>> = {},
): Uint8Array {
  const motiveOf = Uint8Array.from(domains, ({ domain, motive }) => motives.indexOf(moved[domain] ?? motive));
  const weight = new Int32Array(domains.length);
  const motive = new Uint8Array(start.length - 1);
  for (let post = 0; post < motive.length; post++) {
    for (let i = start[post]; i < start[post + 1]; i++)
      weight[domainOfConcept[concept[i]]] += weightOfConcept[concept[i]];
    motive[post] = heaviest(weight, motiveOf);
    for (let i = start[post]; i < start[post + 1]; i++) weight[domainOfConcept[concept[i]]] = 0;
  }
  return motive;
}

/** Whether one of the last entries is this; a post names few concepts. */
function isIn(list: readonly number[], from: number, entry: number): boolean {
  for (let i = from; i < list.length; i++) if (list[i] === entry) return true;
  return false;
}

/** The motive of the heaviest domain. */
function heaviest(weight: Int32Array, motiveOf: Uint8Array): number {
  let most = 0;
  let motive = noMotive;
  for (let domain = 0; domain < weight.length; domain++) {
    if (weight[domain] === 0 || weight[domain] < most) continue;
    const own = motiveOf[domain];
    if (weight[domain] > most) motive = own;
    else if (own !== motive) motive = noMotive;
    most = weight[domain];
  }
  return motive;
}

/** What somebody does something to, where jieba keeps both in one word: 看电影 (watch a film) is about a film. */
function objectOf(word: string): string {
  return word.length >= 3 && '看听吃喝打踢玩坐买卖去学唱骑做写读穿修开逛'.includes(word[0]) ? word.slice(1) : word;
}

/** Looks up the longest form of the table that begins at a place of `ids`; each distinct word is looked up once. */
function formFinder({
  vocabulary,
  ids,
}: WordColumns): (at: number, end: number) => { concept: number; words: number } | undefined {
  const single = new Int32Array(vocabulary.length).fill(-1);
  const numberOf = new Map(vocabulary.map((word, id) => [word, id]));
  vocabulary.forEach((word, id) => {
    const found =
      everydayConceptOf(word, 'zh') ?? everydayConceptOf(objectOf(word), 'zh') ?? everydayConceptOf(word, 'en');
    if (found) single[id] = conceptIndex.get(found) as number;
  });
  const longer = new Map<number, { ids: number[]; concept: number }[]>();
  everydayConcepts.forEach(({ en }, concept) => {
    for (const form of en) {
      const parts = form.split(' ').map((part) => numberOf.get(part));
      if (parts.length < 2 || parts.some((part) => part === undefined)) continue;
      const list = longer.get(parts[0] as number) ?? [];
      list.push({ ids: parts as number[], concept });
      longer.set(parts[0] as number, list);
    }
  });
  for (const list of longer.values()) list.sort((a, b) => b.ids.length - a.ids.length);
  const hasLonger = Uint8Array.from(vocabulary, (_, id) => (longer.has(id) ? 1 : 0));
  return (at, end) => {
    if (hasLonger[ids[at]] === 1) {
      const found = longer
        .get(ids[at])
        ?.find((form) => at + form.ids.length <= end && form.ids.every((id, i) => ids[at + i] === id));
      if (found) return { concept: found.concept, words: found.ids.length };
    }
    return single[ids[at]] < 0 ? undefined : { concept: single[ids[at]], words: 1 };
  };
}
