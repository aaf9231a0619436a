import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { checkNames, frozenInWords, recordJudging, today } from '@crosscultural/claims';
import { Command, Option } from 'commander';
import { freezeClaims, frozenFile, judgeOwnClaims, ownLedgerTable, readFrozen, readOwnClaims } from '../claims';
import {
  defaultSeed,
  findStudy,
  hasResults,
  newStudy,
  readOwnTexts,
  requireStudy,
  studySite,
  type Template,
  templates,
} from '../study';
import { seedOption } from './options';
import { conclude, jsonOption, progressBeside, quietOption, type ReportFlags, reportKind } from './report';

/** `crosscultural new <folder>`. */
export function newCommand(): Command {
  return new Command('new')
    .description('write the folder of a study of your own: a notebook, claims, sample data')
    .argument('<folder>', 'is made')
    .addOption(new Option('--template <name>', 'what it begins with').choices(templates).default('reviews'))
    .action((folder: string, { template }: { template: Template }) => {
      for (const file of newStudy(folder, template)) console.log(path.join(folder, file));
      console.log(`\nNext: cd ${folder} && npx crosscultural run`);
    });
}

/** `crosscultural site`. */
export function siteCommand(): Command {
  return new Command('site')
    .description('build the site of a study of your own from its notebooks as they are')
    .action(async () => console.log(`Open ${await studySite(requireStudy())}`));
}

/** `crosscultural claims check | freeze | judge`. */
export function claimsCommand(): Command {
  const claims = new Command('claims').description('claims of your own, in claims.yaml');
  const file = 'the claims (default: claims.yaml of the study, else of this folder)';
  claims
    .command('check')
    .description('say what the claims are, and the line of each mistake')
    .argument('[file]', file)
    .addOption(quietOption('only mistakes'))
    .addOption(jsonOption('the same as JSON'))
    .action(async (given: string | undefined, flags: ReportFlags) => {
      const name = claimsFile(given);
      const own = readOwnClaims(name);
      const namesChecked = await checkNames(own, name);
      const frozen = readFrozen(name);
      conclude(reportKind(flags), {
        json: { file: name, title: own.title, claims: own.claims, namesChecked, frozen: frozen?.frozen ?? null },
        words: () => [
          ...own.claims.map(({ id, statement }) => `${id}: ${statement}`),
          ...(namesChecked ? [] : [`${own.data} is not there yet: its names of sides and concepts are not checked.`]),
          frozen ? frozenInWords(frozen) : 'Not frozen: npx crosscultural claims freeze',
        ],
        quiet: () => [],
      });
    });
  claims
    .command('freeze')
    .description('record a hash of each claim before the data are read; the ledger says what was changed afterwards')
    .argument('[file]', file)
    .action(async (given?: string) => {
      const name = claimsFile(given);
      const own = readOwnClaims(name);
      await checkNames(own, name);
      const study = findStudy(path.dirname(path.resolve(name)));
      const frozen = freezeClaims(own, name, today(), study !== null && hasResults(study));
      console.log(`${own.claims.length} claims frozen: ${frozenFile(name)}. Commit it with the claims.`);
      console.log(`${frozenInWords(frozen)} The ledger says so.`);
    });
  claims
    .command('judge')
    .description('read the data and print the ledger as JSON; a notebook shows it as a table')
    .argument('[file]', file)
    .addOption(seedOption(defaultSeed, 0))
    .addOption(quietOption('without progress and notices'))
    .action(async (given: string | undefined, { seed, quiet }: { seed: number; quiet?: boolean }) => {
      const name = claimsFile(given);
      const own = readOwnClaims(name);
      const frozen = readFrozen(name);
      const progress = progressBeside(quiet ? 'quiet' : 'json');
      progress.working(`reading ${own.data}`);
      const { texts, judgedBy, reader, sha256, notices } = await readOwnTexts(own, path.dirname(name));
      for (const notice of notices) progress.done(notice);
      progress.done(`${texts.length} texts, judged ${judgedBy}`);
      const results = judgeOwnClaims(own, texts, { seed, frozen, reader });
      if (frozen === null) recordJudging(own, name, sha256, today());
      const { note } = ownLedgerTable(results, own, frozen);
      console.log(JSON.stringify({ title: own.title, judgedBy, note, results }, null, 2));
    });
  return claims;
}

function claimsFile(given: string | undefined): string {
  if (given !== undefined) return given;
  const file = path.join(findStudy()?.folder ?? '.', 'claims.yaml');
  const here = path.relative(process.cwd(), file);
  if (here === '') throw new UserError('claims.yaml is a folder.');
  return here;
}
