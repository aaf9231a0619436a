import { bySize, type Division, type Graph, type WeightedLinks } from '@crosscultural/graph';

/** Shares of interests, one row a user; rows add up to 1, or are zeros where nothing is known. */
export interface InterestShares {
  values: ArrayLike<number>;
  columns: number;
}

export interface JoinedCommunities extends Division {
  /** 1 where the first community is clearly ahead of the second. */
  clear: Uint8Array;
}

export interface JoinOptions {
  /** How much a user's own interests weigh against the mean evidence of a link. Default 16. */
  own?: number;
  /** Whether each link counts in full, as in a Markov random field, or their mean counts once. Default false: the mean. */
  everyLink?: boolean;
}

/** A mean over few links is drawn towards nothing, as if there were this many more that say nothing. Ours. */
const silentLinks = 5;
/** The first community's score over the second's, as a ratio of interests, from which it is clear. Ours. */
const clearRatio = 1.25;
/** Interests below this are not told apart from none. */
const smallest = 1e-5;

/**
 * Communities from interests and links together, one a column of interests. Each user belongs to the community k with the highest
 *
 *     own · ln x_k + mean over links out of ln c(k, z) + mean over links in of ln c(z, k)
 *
 * where x are the user's interests, z is the largest interest of the user at the link's other end, and c(k, z) says how much more often
 * than by chance users whose largest interest is k link to such of z: the coupling of a degree-corrected block model (Karrer and Newman
 * 2011), estimated from the same links. So links count for what they are seen to tell, also where unlike users are linked, and hubs do
 * not count more than others. No known community is used. Linear in links.
 *
 * @param links from whom to whom; weights are not looked at.
 * @param interests rows of zeros belong to no community (−1).
 * @param options how much links weigh.
 * @example
 * // The second user cannot decide and follows the first.
 * joinedCommunities({ from: [1], to: [0] }, { values: [1, 0, 0.5, 0.5], columns: 2 }).of;
 */
export function joinedCommunities(
  links: WeightedLinks,
  interests: InterestShares,
  { own = 16, everyLink = false }: JoinOptions = {},
): JoinedCommunities {
  const { values, columns } = interests;
  const largest = largestInterests(interests);
  const [out, into] = evidenceOf(links, largest, columns);
  const labels = new Int32Array(largest.length).fill(-1);
  const clear = new Uint8Array(largest.length);
  for (let user = 0; user < largest.length; user++) {
    if (largest[user] < 0) continue;
    const [outWeight, inWeight] = [out, into].map(({ links: count }) =>
      everyLink ? 1 : 1 / (count[user] + silentLinks),
    );
    let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let k = 0; k < columns; k++) {
      const cell = user * columns + k;
      const score =
        own * Math.log(Math.max(values[cell], smallest)) + outWeight * out.sums[cell] + inWeight * into.sums[cell];
      if (score > first) {
        second = first;
        first = score;
        labels[user] = k;
      } else if (score > second) second = score;
    }
    if (first - second >= own * Math.log(clearRatio)) clear[user] = 1;
  }
  return { ...bySize(labels), clear };
}

/** What the links of each user say for each community, [users × columns], and how many there are: links out, links in. */
function evidenceOf({ from, to }: WeightedLinks, classes: Int32Array, columns: number) {
  const coupling = couplingOf({ from, to }, classes, columns);
  const [out, into] = [0, 1].map(() => ({
    sums: new Float64Array(classes.length * columns),
    links: new Int32Array(classes.length),
  }));
  for (let i = 0; i < from.length; i++) {
    const [source, target] = [classes[from[i]], classes[to[i]]];
    if (source < 0 || target < 0) continue;
    out.links[from[i]]++;
    into.links[to[i]]++;
    for (let k = 0; k < columns; k++) {
      out.sums[from[i] * columns + k] += coupling[k * columns + target];
      into.sums[to[i] * columns + k] += coupling[source * columns + k];
    }
  }
  return [out, into];
}

/** The column with each user's largest value, the first of equal ones; −1 for a row of zeros. */
export function largestInterests({ values, columns }: InterestShares): Int32Array {
  return Int32Array.from({ length: values.length / columns }, (_, user) => {
    let best = -1;
    let most = 0;
    for (let k = 0; k < columns; k++) {
      if (values[user * columns + k] > most) {
        most = values[user * columns + k];
        best = k;
      }
    }
    return best;
  });
}

/** ln of the links between two classes over what chance lets expect, one added to each pair so that none is impossible. */
function couplingOf({ from, to }: WeightedLinks, classes: Int32Array, columns: number): Float64Array {
  const between = new Float64Array(columns * columns).fill(1);
  for (let i = 0; i < from.length; i++) {
    const [source, target] = [classes[from[i]], classes[to[i]]];
    if (source >= 0 && target >= 0) between[source * columns + target]++;
  }
  const [out, into] = [new Float64Array(columns), new Float64Array(columns)];
  let total = 0;
  between.forEach((links, cell) => {
    out[Math.floor(cell / columns)] += links;
    into[cell % columns] += links;
    total += links;
  });
  return between.map((links, cell) =>
    Math.log((links * total) / (out[Math.floor(cell / columns)] * into[cell % columns])),
  );
}

/**
 * Each user's interests, a part of them replaced by the mean of the neighbours': x′ = (1 − part) x + part · mean. The plain way to join
 * content and links on a row-normalised graph.
 */
export function smoothedInterests(graph: Graph, { values, columns }: InterestShares, part: number): InterestShares {
  const smoothed = new Float64Array(values.length);
  for (let user = 0; user < graph.nodes; user++) {
    const links = graph.start[user + 1] - graph.start[user];
    for (let k = 0; k < columns; k++) {
      let sum = 0;
      for (let at = graph.start[user]; at < graph.start[user + 1]; at++) sum += values[graph.to[at] * columns + k];
      const own = values[user * columns + k];
      smoothed[user * columns + k] = links === 0 ? own : (1 - part) * own + (part * sum) / links;
    }
  }
  return { values: smoothed, columns };
}

const mostMoves = 100;

/**
 * Spherical k-means (Dhillon and Modha 2001) on the square roots of the shares, from the largest interests on: one community a column.
 */
export function interestClusters({ values, columns }: InterestShares): Int32Array {
  const roots = Float64Array.from(values, Math.sqrt);
  const labels = largestInterests({ values, columns });
  for (let move = 0; move < mostMoves; move++) {
    const centres = new Float64Array(columns * columns);
    labels.forEach((label, user) => {
      for (let k = 0; label >= 0 && k < columns; k++) centres[label * columns + k] += roots[user * columns + k];
    });
    for (let c = 0; c < columns; c++) {
      const length = Math.hypot(...centres.subarray(c * columns, (c + 1) * columns)) || 1;
      for (let k = 0; k < columns; k++) centres[c * columns + k] /= length;
    }
    let moved = 0;
    labels.forEach((label, user) => {
      if (label < 0) return;
      let [best, most] = [label, -1];
      for (let c = 0; c < columns; c++) {
        let cosine = 0;
        for (let k = 0; k < columns; k++) cosine += centres[c * columns + k] * roots[user * columns + k];
        if (cosine > most) [best, most] = [c, cosine];
      }
      if (best !== label) moved++;
      labels[user] = best;
    });
    if (moved === 0) break;
  }
  return labels;
}
