// The cells of notebooks/brand/02-cnn-lstm.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 2 · CNN-LSTM: a sentiment model that can be looked into
//
// Paper B (§2 (3)) judges every post by a network: word vectors, convolutions of several widths, LSTM layers, and three classes at the end. Its Table 1 lists the steps. **It gives no sizes, no learning rate, no scores and no code**; all numbers below are ours. This notebook
//
// 1. follows one post through the preprocessing,
// 2. counts one step of an LSTM by hand and lets the code agree,
// 3. opens the model, which is trained where its code has changed, and prints Table 1 from the model itself,
// 4. asks how well it reads: by class, by confidence, and beside much simpler models,
// 5. shows the same on real texts.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;
const posts: number = 30000;

// %% id="open"
import assert from 'node:assert/strict';
import { brand, classify, figures, neural, openBrandStudy, pipelines, sentiment } from 'crosscultural';

const study = await openBrandStudy({ notebook: 'brand/02-cnn-lstm', data, seed, posts });
console.log(study.corpus.label);

// %% [markdown] id="words-text"
// ## 2.1 Cleaning and tokenisation (§2 (3), Table 1)
//
// Full-width letters become plain ones, capitals small, runs of blanks one blank. Then jieba cuts Chinese into words; marks and emoji stay, since they carry feeling.

// %% id="words"
const example = '这次的影像升级挺强，夜景很干净！不过续航一般。'; // this camera upgrade is rather good, night shots are clean! but battery life is so-so.
const [tokens] = sentiment.tokensOf([example], 'zh');
console.log(tokens.join(' | '));
assert.equal(tokens.join(''), example.normalize('NFKC').toLowerCase());

// %% [markdown] id="lstm-text"
// ## 2.2 One step of an LSTM, by hand
//
// A convolution of width $w$ looks at $w$ neighbouring words. An LSTM (Hochreiter and Schmidhuber 1997) reads them one after the other and carries a memory $c$. At step $t$, with input $x_t$ and the state before, $h_{t-1}$:
//
// $$i, f, o = \sigma(W x_t + U h_{t-1} + b) \qquad g = \tanh(W x_t + U h_{t-1} + b)$$
//
// $$c_t = f \odot c_{t-1} + i \odot g \qquad h_t = o \odot \tanh(c_t)$$
//
// Each of $i$ (let in), $f$ (keep), $g$ (what) and $o$ (let out) has rows of its own in $W$, $U$ and $b$. One unit, one input of 1, all weights ½ and no bias: $i = f = o = \sigma(1/2)$ and $g = \tanh(1/2)$.

// %% id="lstm"
await neural.useDeterministicEngine();
const tf = neural.steps.tensorflow();
const half = (rows: number) => tf.fill([rows, 4], 0.5);
const weights = { weights: half(1), recurrent: half(1), bias: tf.zeros([4]) };
const states = neural.steps.lstm(tf.ones([2, 1, 1]), tf.ones([2, 1]), weights).dataSync(); // two steps
const sigma = (x: number) => 1 / (1 + Math.exp(-x));
const [c1, h1] = [sigma(0.5) * Math.tanh(0.5), sigma(0.5) * Math.tanh(sigma(0.5) * Math.tanh(0.5))];
assert(Math.abs(states[0] - h1) < 1e-6);
console.log(`c₁ = ${c1.toFixed(4)}, h₁ = ${h1.toFixed(4)}; the code says h₁ = ${states[0].toFixed(4)}, h₂ = ${states[1].toFixed(4)}`);

// %% [markdown] id="train-text"
// ## 2.3 Training
//
// The model learns from labelled texts that are no part of the posts it will read: for the simulation, posts of *another* simulated year; for real posts, public labelled texts of the same language. They are split by seed into train, dev and test, and texts that repeat each other stay on one side. Training minimises the cross-entropy by Adam with dropout, and stops when the loss on dev does not fall any more; the best pass is kept. Dev also calibrates the probabilities. The test texts are looked at once, in 2.4.

// %% id="train"
const live = pipelines.steps.liveTraining();
const readers = await study.sentimentReaders(live.pass);
live.end();
const reader = readers[0];
for (const { line } of readers) console.log(line);

// %% id="training-curve"
await study.figure('brand-training', pipelines.steps.trainingChart('Cross-entropy after each pass', reader.classifier.cnnLstm.history),
  `The loss falls in ${reader.classifier.cnnLstm.history.length} passes; pass ${reader.classifier.cnnLstm.bestEpoch} is kept.`);

// %% [markdown] id="table-1-text"
// **Table 1, from the model.** The paper prints this table as prose. Here each row is read off the trained object, so it cannot say what was not done.

// %% id="table-1"
const cut = { step: 'Cleaning and tokenisation', details: reader.language === 'zh' ? 'NFKC, small letters; jieba words and marks' : 'NFKC, small letters; words and marks', parameters: 0 };
const learned = { step: 'Texts', parameters: 0, details: `${reader.what}: ${reader.data.train.texts.length} train, ${reader.data.dev.texts.length} dev, ${reader.data.test.texts.length} test` };
study.table('brand-table-1', { title: 'Table 1. Steps of the CNN-LSTM sentiment model',
  columns: [{ key: 'step', label: 'step' }, { key: 'details', label: 'what was done' }, { key: 'parameters', label: 'parameters', kind: 'integer' }],
  rows: [learned, cut, ...sentiment.describeModel(reader.classifier.cnnLstm)].map((row) => ({ ...row })) });

// %% [markdown] id="scores-text"
// ## 2.4 How well does it read?
//
// On the test texts. *Recall* is the share of a class that is found, *precision* the share of its verdicts that are right. Accuracy hides a rare class, so macro-F1 (all classes count alike) stands beside it.

// %% id="scores"
const scores = classify.confusionScores(reader.confusion);
study.table('brand-model-scores', { title: `The ${reader.classifier.committee} on ${reader.data.test.texts.length} test texts`,
  columns: [{ key: 'name', label: 'class' }, ...(['precision', 'recall', 'f1'] as const).map((key) =>
    ({ key, label: key === 'f1' ? 'F1' : key, kind: 'percent' as const })), { key: 'support', label: 'texts', kind: 'integer' }],
  rows: reader.data.classes.map((name, c) => ({ name, ...scores.perClass[c] })),
  note: `Accuracy ${(100 * scores.accuracy).toFixed(1)} %, macro-F1 ${(100 * scores.macroF1).toFixed(1)} %.` });

// %% id="confusion"
const names = [...reader.data.classes];
await study.figure('brand-confusion', figures.heatmapChart({ title: 'What is taken for what',
  subtitle: 'share of each true class', rows: names.map((name) => `is ${name}`), columns: names.map((name) => `read as ${name}`),
  values: reader.confusion.map((row) => row.map((count) => count / Math.max(row.reduce((a, b) => a + b, 0), 1))),
  valueTitle: 'share', valueFormat: '.1%', range: [0, 1] }),
  names.map((name, c) => `${name} is read rightly in ${(100 * scores.perClass[c].recall).toFixed(1)} %`).join(', '));

// %% [markdown] id="calibration-text"
// **May its confidence be believed?** Among posts that it is 80 % sure of, 80 % should be right. The *expected calibration error* (ECE) is the mean gap. And who keeps only the surest verdicts makes fewer mistakes: the curve shows how many are right among the surest share of the texts.

// %% id="calibration"
const { error } = classify.calibrationError(reader.tested, reader.data.test.labels, 3);
const curve = classify.riskCoverage(reader.tested, reader.data.test.labels, 3);
console.log(`ECE ${(100 * error).toFixed(1)} %`);
await study.figure('brand-risk-coverage', figures.lineChart({ title: 'Right verdicts among the surest texts', xTitle: 'share of the texts, surest first',
  yTitle: 'share right', markers: true, series: [{ name: 'right', x: curve.map(({ coverage }) => coverage), y: curve.map(({ accuracy }) => accuracy) }] }),
  `From ${(100 * curve[0].accuracy).toFixed(1)} % right among the surest tenth to ${(100 * scores.accuracy).toFixed(1)} % among all.`);

// %% [markdown] id="simple-text"
// **Is the network worth it?** Five models without layers read the same test texts: a lexicon, naive Bayes, logistic regression, NB-SVM (Wang and Manning 2012) and a bag of words. *Behind* is how much more the network gets right, with its interval on the same texts; an interval that contains 0 means that nobody can tell them apart here.

// %% id="simple"
const rows = pipelines.steps.compareClassifiers(reader, seed);
study.table('brand-classifiers', { title: 'The network beside simple models, test texts',
  columns: [{ key: 'name', label: 'model' }, { key: 'accuracy', label: 'accuracy', kind: 'percent' }, { key: 'ends', label: '95 %' },
    { key: 'macroF1', label: 'macro-F1', kind: 'percent' }, { key: 'recallOfBlame', label: 'recall of blame', kind: 'percent' },
    { key: 'calibrationError', label: 'ECE', kind: 'percent' }, { key: 'behindText', label: 'behind, points' }],
  rows: rows.map((row) => ({ ...row, ends: pipelines.steps.intervalText(row.accuracyInterval),
    behindText: row.behind === null ? '—' : `${(100 * row.behind).toFixed(1)} [${row.behindInterval!.map((end) => (100 * end).toFixed(1)).join(', ')}]` })) });

// %% [markdown] id="posts-text"
// **And on the posts themselves?** The simulation knows the truth of its own year, on which the model was not trained. Labels that real posts bring along (a column of your own file; the public posts about Huawei were sorted by whoever gathered them) are no gold standard, but another opinion. Both stand here as a check, and decide nothing.

// %% id="posts-check"
const judged = await study.judged();
const verdicts = brand.steps.mostProbableClasses(judged.posts.probabilities, study.posts.texts.length);
const told = study.planted?.sentiment ?? study.corpus.labels ?? new Uint8Array();
const labelled = [...told.keys()].filter((post) => told[post] !== 255);
const check = classify.confusionScores(classify.confusionMatrix(labelled.map((post) => told[post]), labelled.map((post) => verdicts[post]), 3));
console.log(labelled.length === 0 ? 'Nobody has labelled these posts.' : `of ${labelled.length} ${study.simulated ? 'posts' : 'labelled posts'} ` +
  `${(100 * check.accuracy).toFixed(1)} % are read as ${study.simulated ? 'planted' : 'labelled'}`);

// %% [markdown] id="real-text"
// ## 2.5 On real texts
//
// The paper prints no score, so here are ours, on public texts that people labelled. They were measured once, by the command in each table's source; the texts may not be passed on. Train, dev and test are split anew each time, repeated texts on one side; dev chose, test was scored. *Committee* averages networks and simple models.
//
// **Chinese reviews of electronics, positive or negative.** *CNN-LSTM* learned from electronics alone, *other subjects* says who also learned from the shop's other categories, and the committee has two networks: that one, and one that reads characters instead of words. Real posts are judged by a smaller committee, with one network and without other categories: section 2.4 of the public edition tells how well it reads.

// %% id="real-shop"
const shop = pipelines.steps.sentimentScores('shop');
if (shop) study.table('brand-scores-shop', pipelines.steps.scoreTable('Chinese reviews of electronics (online_shopping_10_cats)', shop));
if (shop) study.table('brand-scores-shop-differences', pipelines.steps.differenceTable('Who is ahead of whom', shop));

// %% [markdown] id="real-stars-text"
// **English reviews by their stars**: 1–2 negative, 3 neutral, 4–5 positive. Three stars are a harder question than praise or blame, and rare: four of five reviews are positive, so the most probable class is hardly ever *neutral*. Macro-F1 counts every class alike and asks for another decision:
//
// $$\hat c = \arg\max_c \; p_c \, w_c$$
//
// Each model, simple or not, gets the factors $w_c$ with its best macro-F1 on dev. **This rule finds more of the rare class and is right less often**: where macro-F1 rises, accuracy falls. The probabilities stay the calibrated ones, and so does their ECE. Shares of sentiment over time (notebook 3) need no such rule, since the confusion matrix corrects them; whoever wants a class for each single text has to say which mistake is worse.

// %% id="real-stars"
const stars = pipelines.steps.sentimentScores('stars');
if (stars) {
  study.table('brand-scores-stars', pipelines.steps.scoreTable('Amazon reviews of electronics and home by their stars', stars));
  study.table('brand-scores-stars-differences', pipelines.steps.differenceTable('Who is ahead of whom by the rule', stars));
} else console.log('Not measured.');

// %% [markdown] id="real-corpora-text"
// **Other corpora, and published figures beside ours.** Published ones come from other splits, more training text or large pre-trained models, as the rows say; they show what is possible.

// %% id="real-corpora"
const corpora = pipelines.steps.sentimentScores('corpora');
if (corpora) study.table('brand-scores-corpora', pipelines.steps.scoreTable('Labelled corpora, one table', corpora));
else console.log('Not measured.');

// %% [markdown] id="real-cross-text"
// **From shop reviews to microblogs, and back.** A model that learned in a shop reads the street less well. Whoever judges Weibo with a model of reviews should know by how much.

// %% id="real-cross"
const cross = pipelines.steps.sentimentScores('cross');
if (cross) study.table('brand-scores-cross', pipelines.steps.scoreTable('Trained here, tested there', cross));
else console.log('Not measured.');

// %% [markdown] id="real-ablations-text"
// **What each part is good for.** The same model without one of its parts, other ways to sum up a text, and characters in the place of words. Where leaving a part out costs nothing, the part does not help here.

// %% id="real-ablations"
const ablations = pipelines.steps.sentimentScores('ablations');
if (ablations) study.table('brand-scores-ablations', pipelines.steps.scoreTable('The CNN-LSTM without its parts', ablations));
else console.log('Not measured.');

// %% [markdown] id="limits"
// **What this does not say.** The simulated posts come from a grammar of a few hundred sentences: a model that reads 99 % of them may read far fewer real ones. The test texts of the public models are reviews and microblogs, not the posts; a text of another kind is read less well than the table says. Both errors enter the next notebooks as far as the confusion above describes them, and no further.
