import { alignColumns } from '@crosscultural/base';
import { Command } from 'commander';
import { type Finding, findings } from '../study';
import { conclude, jsonOption, quietOption, type ReportFlags, reportKind } from './report';

/** `crosscultural doctor`. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('say what is missing on this machine and how to get it (exit code 1 when something required is)')
    .addOption(quietOption('only what is missing'))
    .addOption(jsonOption('the same as JSON'))
    .action(async (flags: ReportFlags) => {
      const found = await findings();
      const missing = found.filter(({ state }) => state === 'missing');
      conclude(reportKind(flags), {
        json: found,
        words: () => [alignColumns(['', 'what', 'found'], found.map(inColumns))],
        quiet: () => missing.map((one) => inColumns(one).slice(1).join(': ')),
      });
      if (missing.length > 0) process.exitCode = 1;
    });
}

const signs: Record<Finding['state'], string> = { ok: 'ok', missing: 'MISSING', optional: 'not there' };

function inColumns({ state, what, found, advice }: Finding): string[] {
  return [signs[state], what, advice === undefined ? found : `${found}: ${advice}`];
}
