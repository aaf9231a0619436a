// Which words stand together beyond chance, and their communities: npx tsx examples/keyword-network.ts
import { corpus, network, text } from 'crosscultural';

const reviews: corpus.Review[] = [];
const map = 'text=comment,culture==foreign';
for await (const review of corpus.readAnyReviews('examples/data/reviews.csv', { map })) reviews.push(review);

const counts = network.countCooccurrence(text.preprocess(reviews).documents, { minimumFrequency: 3 });
const keywords = network.keywordNetwork(counts, network.keywordPairs(counts));
const { of } = network.communities(keywords, { seed: 7 });
for (const [node, { word, frequency }] of keywords.nodes.entries()) {
  console.log(`community ${of[node] + 1}: ${word}, ${frequency} times`);
}
