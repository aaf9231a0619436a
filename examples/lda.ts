// Topics of six short texts by latent Dirichlet allocation: npx tsx examples/lda.ts
import { lda } from 'crosscultural';

const texts = ['battery charge battery power', 'courier parcel late parcel', 'battery power charge charger'];
texts.push('courier late refund parcel', 'charger power battery', 'refund courier parcel late');
const vocabulary = [...new Set(texts.join(' ').split(' '))];
const documents = texts.map((text) => text.split(' ').map((word) => vocabulary.indexOf(word)));

const model = lda.fitLda({ vocabulary, documents }, { topics: 2, iterations: 200, alpha: 0.1, seed: 7 });
for (const [topic, words] of lda.topWords(model, 4, { minimumFrequency: 1 }).entries()) {
  console.log(`topic ${topic + 1}:`, words.map(({ word, count }) => `${word} ${count}`).join(', '));
}
