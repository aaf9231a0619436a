/**
 * How long a static figure takes: `npx tsx bench/figures.ts`. The first one also loads jsdom, plotly and the font.
 * Processor time, because other work on the machine does not change it much.
 */
import { renderFigure } from '../packages/notebook-kit/figures';
import { exampleFigures } from '../test/notebook-kit/figures/example-figures';

const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function measure(): Promise<void> {
  for (const round of ['first', 'second', 'third']) {
    for (const [name, figure] of Object.entries(exampleFigures)) {
      const start = processorSeconds();
      const { svg, png } = await renderFigure(figure);
      const seconds = (processorSeconds() - start).toFixed(2);
      console.log(`${round} ${name}: ${seconds} s, SVG ${svg.length >> 10} KiB, PNG ${png.length >> 10} KiB`);
    }
  }
  console.log(`peak memory ${process.resourceUsage().maxRSS >> 10} MiB`);
}

measure();
