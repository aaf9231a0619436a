import { type DiagramNode, diagramChart, type Figure } from '@crosscultural/notebook-kit';

/**
 * The plate diagram of LDA (Blei, Ng and Jordan 2003; Paper A §3.0.1, its Fig. 1 as announced): what is drawn from what. Grey is
 * observed; a frame stands for as many copies as its corner names.
 *
 * @example
 * await study.figure('lda-plates', figures.steps.plateDiagram(), 'Plate diagram of LDA');
 */
export function plateDiagram(): Figure {
  const circle = (label: string, x: number, y: number, observed = false): DiagramNode => {
    return { label, x, y, observed, shape: 'circle', width: 64, height: 56 };
  };
  return diagramChart({
    title: 'LDA as a plate diagram',
    subtitle: 'Circle: a random variable, grey: observed. Frame: one copy for each thing that its corner names.',
    width: 760,
    height: 300,
    nodes: [
      circle('α', 60, 100),
      circle('θ', 210, 100),
      circle('z', 370, 100),
      circle('w', 530, 100, true),
      circle('φ', 530, 240),
      circle('β', 700, 240),
    ],
    arrows: [
      [0, 1],
      [1, 2],
      [2, 3],
      [4, 3],
      [5, 4],
    ],
    plates: [
      { label: 'M documents', left: 140, top: 20, right: 640, bottom: 184 },
      { label: 'N words of document m', left: 310, top: 40, right: 620, bottom: 158 },
      { label: 'K topics', left: 440, top: 200, right: 640, bottom: 292 },
    ],
  });
}

/**
 * The layers of BMRC (Chen, Wang, Liu and Wang 2021; Paper A §3.1) from the question and the sentence up to the three answers.
 *
 * @param encoder what stands in the place of the encoder: `BERT` in the paper.
 * @param summands of Eq. (3), as the model names them.
 * @example
 * await study.figure('bmrc-layers', figures.steps.layersDiagram('BERT', ['token', 'position', 'segment']), 'Layers of BMRC');
 */
export function layersDiagram(encoder: string, summands: readonly string[]): Figure {
  const box = (label: string, x: number, y: number, width: number, observed = false): DiagramNode => {
    return { label, x, y, width, observed, shape: 'box', height: 46 };
  };
  const step = 680 / summands.length;
  const first = 5;
  return diagramChart({
    title: 'The layers of BMRC',
    subtitle: 'From below: what goes in, the sum of Eq. (3), the encoder, and an answer for each kind of question.',
    width: 760,
    height: 400,
    nodes: [
      box('[CLS] question [SEP] sentence [SEP]', 380, 370, 420, true),
      box(`encoder: ${encoder}`, 380, 150, 680),
      box('start tags\nEq. (4)', 150, 50, 180),
      box('end tags\nEq. (4)', 380, 50, 180),
      box('sentiment of the pair\nEq. (5)', 610, 50, 200),
      ...summands.map((name, i) => box(`${name} vectors`, 40 + step * (i + 0.5), 290, step - 24)),
      box('sum: Eq. (3)', 380, 218, 220),
    ],
    arrows: [
      ...summands.map((_, i): [number, number] => [0, first + i]),
      ...summands.map((_, i): [number, number] => [first + i, first + summands.length]),
      [first + summands.length, 1],
      [1, 2],
      [1, 3],
      [1, 4],
    ],
  });
}
