import { reviewSettings } from '../../packages/sentiment';
import { ablations } from './ablations';
import { committee, network, networkWithOthers } from './contestants';
import { corpora } from './corpora';
import { cross } from './cross';
import { readOtherStars } from './other-stars';
import { contestAll, settingsOf, starSettings, type Task } from './plan';
import type { TaskName } from './scores';
import { readSet, readShop, splitsOf } from './sets';

/** Reviews of a shop's electronics; the other categories help some of the simple models and one network. */
const shop: Task = {
  what: 'Chinese reviews of electronics, positive or negative; grouped splits, another seed each',
  async run(plan) {
    const { own, others } = await readShop(plan.folder);
    const { splits, repetition } = splitsOf(own, plan.splits, others);
    const about = { name: 'online-shopping electronics', repetition };
    await contestAll(about, splits, plan, {
      settings: reviewSettings('zh'),
      members: 'CNN-LSTM of words, of characters, and simple models',
      alone: settingsOf('zh'),
      more: [
        [committee, alsoWithOthers],
        [networkWithOthers, network],
      ],
    });
  },
};

/** A simple model that had as much text to learn from. */
const alsoWithOthers = 'NB-SVM, other subjects';

/** How much a review of another subject counts beside one of electronics or the home in the simple models: they tell stars by much the same words. */
const weightOfOthers = 0.3;

/** Amazon's reviews of electronics and of the home by their stars: 1–2, 3, 4–5; with those of other subjects to learn from, where given. */
const stars: Task = {
  what: 'English reviews by their stars: 1–2 negative, 3 neutral, 4–5 positive; grouped splits, another seed each',
  async run(plan) {
    const [electronics, home] = [
      await readSet('amazon-electronics', 'en', plan.folder),
      await readSet('amazon-home', 'en', plan.folder),
    ];
    const set = {
      ...electronics,
      texts: [...electronics.texts, ...home.texts],
      labels: Uint8Array.from([...electronics.labels, ...home.labels]),
    };
    const others = plan.others === undefined ? undefined : await readOtherStars(plan.others);
    const { splits, repetition } = splitsOf(set, plan.splits, others);
    const about = { name: 'Amazon electronics and home', repetition };
    if (!others) return contestAll(about, splits, plan);
    const { length } = splits[0].data.related?.texts ?? [];
    const note = `The network, and who says so, also learned from ${length} reviews of books, toys, pets, groceries and fashion.`;
    const pairs = [
      [committee, alsoWithOthers],
      [network, alsoWithOthers],
    ] as const;
    const weighted = splits.map((split) => ({ ...split, data: { ...split.data, relatedWeight: weightOfOthers } }));
    await contestAll({ ...about, note }, weighted, plan, { settings: starSettings(), more: pairs });
  },
};

export const tasks: Record<TaskName, Task> = { shop, stars, corpora, cross, ablations };
