import { createHash } from 'node:crypto';
import { renderFigure } from '../../../packages/notebook-kit/figures';
import { exampleFigures } from './example-figures';

/** Draws the named example figures in a process of its own and prints their hashes as JSON. */
async function printHashes(names: string[]): Promise<void> {
  const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
  const hashes: Record<string, string[]> = {};
  for (const name of names) {
    const { svg, png } = await renderFigure(exampleFigures[name]);
    hashes[name] = [sha256(svg), sha256(png)];
  }
  process.stdout.write(JSON.stringify(hashes), () => process.exit(0));
}

printHashes(process.argv.slice(2));
