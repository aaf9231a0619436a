// Triplets of aspect, opinion and sentiment, learned from 38 sentences: npx tsx examples/triplets.ts
import { absa, corpus } from 'crosscultural';

const labelled: corpus.Review[] = [];
for await (const review of corpus.readLabelled(['examples/data/sentences.txt'])) labelled.push(review);
const held = labelled.filter((_, i) => i % 5 === 0);
const train = labelled.filter((review) => !held.includes(review));

const settings = { ...absa.simulatedSettings('en'), mainStage: { epochs: 8, batchSize: 8, learningRate: 4e-3 } };
const model = await absa.trainTripletModel({ train, dev: held }, settings, { engine: 'wasm' });
const found = absa.extractTriplets(model, held);
for (const [i, { text }] of held.entries()) console.log(text, '→', found[i].map(absa.writtenTriplet).join('; '));
