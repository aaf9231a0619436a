// Attention against satisfaction in four quadrants (Paper A, §4.3): npx tsx examples/quadrant-chart.ts
import { attention, figures } from 'crosscultural';

const words = [
  { label: 'battery', attention: 0.34, satisfaction: 0.9, occurrences: 34 },
  { label: 'customer service', attention: 0.3, satisfaction: 0.4, occurrences: 30 },
  { label: 'screen', attention: 0.2, satisfaction: 0.8, occurrences: 20 },
  { label: 'software', attention: 0.16, satisfaction: 0.3, occurrences: 16 },
];
const plane = { cuts: { attention: 0.25, satisfaction: 0.6 }, cutName: 'median', quadrantNames: attention.quadrants };
for (const word of words) console.log(`${word.label}: ${attention.quadrantOf(word, plane.cuts)}`);
const chart = figures.quadrantChart({ ...plane, title: 'Laptops', words, colour: figures.cultureColours.foreign });
console.log((await figures.renderFigure(chart)).svg.slice(0, 60), '…');
