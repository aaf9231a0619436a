import { ablations } from './ablations';
import { corpora } from './corpora';
import { cross } from './cross';
import { contestAll, type Task } from './plan';
import type { TaskName } from './scores';
import { readSet, readShop, splitsOf } from './sets';

/** Reviews of a shop's electronics; the other categories help some of the simple models. */
const shop: Task = {
  what: 'Chinese reviews of electronics, positive or negative; grouped splits, another seed each',
  async run(plan) {
    const { own, others } = await readShop(plan.folder);
    const { splits, repetition } = splitsOf(own, plan.splits, others);
    const about = { name: 'online-shopping electronics', repetition };
    await contestAll(about, splits, plan);
  },
};

/** Amazon's reviews of electronics and of the home by their stars: 1–2, 3, 4–5. */
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
    const { splits, repetition } = splitsOf(set, plan.splits);
    const about = { name: 'Amazon electronics and home', repetition };
    await contestAll(about, splits, plan);
  },
};

export const tasks: Record<TaskName, Task> = { shop, stars, corpora, cross, ablations };
