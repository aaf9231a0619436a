import path from 'node:path';
import { requireWritableFile, writeFileAtomically } from '@crosscultural/base';
import { svgToPdf } from '@crosscultural/notebook-kit';
import { Command } from 'commander';
import { findStudy, publishedFigure } from '../study';
import { conclude, jsonOption, quietOption, type ReportFlags, reportKind } from './report';

/** `crosscultural figure`: a published figure as a PDF for a paper. */
export function figureCommand(): Command {
  return new Command('figure')
    .description('a published figure as a PDF with lines and embedded letters, for a paper or a slide')
    .argument('<name>', 'as below the figure on the site, for example culture-arrows')
    .option(
      '--corpus <name>',
      'simulated, public, the name of a file of yours, or study',
      findStudy() ? 'study' : 'simulated',
    )
    .option('--out <file>', 'where it goes (default: <name>.pdf here)')
    .addOption(quietOption('say nothing'))
    .addOption(jsonOption('the file and its size as JSON'))
    .action(async (name: string, { corpus, out, ...flags }: { corpus: string; out?: string } & ReportFlags) => {
      const svg = publishedFigure(name, corpus);
      const given = out ?? `${path.parse(name).name}.pdf`;
      requireWritableFile(given);
      const file = path.resolve(given);
      const pdf = await svgToPdf(svg);
      writeFileAtomically(file, pdf);
      conclude(reportKind(flags), {
        json: { figure: name, corpus, file, bytes: pdf.length },
        words: () => [`${file} (${Math.ceil(pdf.length / 1000)} KB)`],
        quiet: () => [],
      });
    });
}
