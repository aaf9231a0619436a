import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAnyReviews, readLabelled } from '../../../packages/corpus';
import { type FuzzedReader, isClear } from '../fuzz';
import { drain, json, lines, mutateFile, text } from '../seeds';

const region = (id: string, start: number, end: number, piece: string, label: string) => ({
  ...{ id, from_name: 'label', to_name: 'text', type: 'labels', value: { start, end, text: piece, labels: [label] } },
});
export const labelledReviews: FuzzedReader = {
  name: 'labelled reviews',
  seeds: [
    text('v1.txt', 'The screen is bright####The=O screen=T-POS is=O bright=O####The=O screen=O is=O bright=S\n'),
    text('v2.txt', "The fan is loud .####[([1], [3], 'NEG')]\n屏 幕 很 好####[([0, 1], [3], 'POS')]\n"),
    text('dmaste.txt', "the cable is long####[([-1], [0, 1], 'POS'), ([1], [3], 'NEU')]####Electronics\n"),
    text('acos.tsv', 'the battery life is short .\t1,3 BATTERY#GENERAL 0 4,5\t-1,-1 LAPTOP#GENERAL 1 4,5\n'),
    text(
      'quads.txt',
      "The pizza is great####[['pizza', 'FOOD#QUALITY', 'positive', 'great'], ['NULL', 'X', 'negative', 'is']]\n",
    ),
    json('gts.json', [
      {
        id: '0',
        sentence: 'good fan',
        triples: [{ uid: '0-0', sentiment: 'positive', target_tags: 'good\\O fan\\B', opinion_tags: 'good\\B fan\\O' }],
      },
    ]),
    text(
      'apc.dat',
      'The $T$ is bright but the keys stick\nscreen\nPositive\nThe screen is bright but the $T$ stick\nkeys\n-1\n',
    ),
    text(
      'atepc.txt',
      'The O -999\nscreen B-ASP Positive\nand O -999\nspace B-ASP -999\n\nThe O -999\nfan B-ASP Negative\n\n',
    ),
    json('ls.json', [
      {
        data: { text: '👍 good fan, loud' },
        annotations: [
          { was_cancelled: true, result: [] },
          {
            result: [
              ...[region('a', 8, 11, 'fan', 'Aspect'), region('o', 3, 7, 'good', 'Opinion')],
              { type: 'relation', from_id: 'a', to_id: 'o', direction: 'right', labels: ['positive'] },
            ],
          },
        ],
      },
    ]),
    text(
      'doccano.jsonl',
      lines({
        ...{
          id: 7,
          text: '风扇很安静',
          entities: [
            { id: 1, label: '方面', start_offset: 0, end_offset: 2 },
            { id: 2, label: '观点', start_offset: 2, end_offset: 5 },
          ],
        },
        relations: [{ id: 1, from_id: 2, to_id: 1, type: '正面' }],
      }),
    ),
    text(
      'semeval-2014.xml',
      '<?xml version="1.0"?>\n<sentences><sentence id="1"><text>The fan is &quot;loud&quot;</text><aspectTerms><aspectTerm term="fan" polarity="negative" from="4" to="7"/></aspectTerms></sentence></sentences>',
    ),
    text(
      'semeval-2016.xml',
      '<Reviews><Review rid="1"><sentences><sentence id="1:0"><text>Good fan</text><Opinions><Opinion target="fan" category="A#B" polarity="positive" from="5" to="8"/><Opinion target="NULL" category="A#B" polarity="neutral" from="0" to="0"/></Opinions></sentence></sentences></Review></Reviews>',
    ),
    text(
      'labels.csv',
      'id,AspectTerms,A_start,A_end,OpinionTerms,O_start,O_end,Categories,Polarities\n1,屏幕,0,2,很好,2,4,屏幕,正面\n1,_, , ,有点重,7,10,外观,负面\n',
    ),
    text('reviews.csv', 'id,Reviews\n1,屏幕很好，就是有点重\n2, 开机快&amp;安静 \n'),
    text('stars.txt', '5 #### The screen is bright\n2 #### It broke #### after a week .\n'),
    text(
      'own.jsonl',
      lines({
        ...{
          id: 's:1',
          culture: 'domestic',
          language: 'zh',
          platform: 'shop',
          text: '屏幕很好',
          rating: 5,
          createdAt: '2023-04-05',
        },
        triplets: [
          {
            aspect: { start: 0, end: 2, text: '屏幕' },
            opinion: { start: 2, end: 4, text: '很好' },
            sentiment: 'positive',
          },
        ],
      }),
    ),
  ],
  mutate: mutateFile,
  async read(file, folder) {
    const others = path.join(folder, 'reviews-of-labels.csv');
    writeFileSync(others, 'id,Reviews\n1,屏幕很好，就是有点重\n');
    const errors: unknown[] = [];
    for (const read of [() => readLabelled([file], { reviews: others }), () => readAnyReviews(file)]) {
      await drain(read()).catch((error) => errors.push(error));
    }
    const worst = errors.find((error) => !isClear(error as Error)) ?? errors[0];
    if (worst !== undefined && (errors.length > 1 || !isClear(worst as Error))) throw worst;
  },
};
