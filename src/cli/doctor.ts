import { Command } from 'commander';
import { type Finding, findings } from '../study';
import { alignColumns } from './progress';

/** `crosscultural doctor`. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('say what is missing on this machine and how to get it (exit code 1 when something required is)')
    .option('--json', 'the same as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const found = await findings();
      if (json) console.log(JSON.stringify(found, null, 2));
      else console.log(alignColumns(['', 'what', 'found'], found.map(inColumns)));
      if (found.some(({ state }) => state === 'missing')) process.exitCode = 1;
    });
}

const signs: Record<Finding['state'], string> = { ok: 'ok', missing: 'MISSING', optional: 'not there' };

function inColumns({ state, what, found, advice }: Finding): string[] {
  return [signs[state], what, advice === undefined ? found : `${found}: ${advice}`];
}
