import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import type { TrainedPass } from './model';

/** The passes of a training so far, which outlive a crash when there is a folder. */
export interface History {
  passes(): TrainedPass[];
  add(pass: TrainedPass): void;
  /** Removes the file, once the result is kept elsewhere. */
  remove(): void;
}

/** @param goesOn whether the folder holds the state of a training that was cut off: else what it says is of no use. */
export function openHistory(folder: string | undefined, identity: string, goesOn: boolean): History {
  const file = folder && path.join(folder, 'history.json');
  let passes: TrainedPass[] = [];
  if (file && goesOn && existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { identity: string; passes: TrainedPass[] };
    if (kept.identity === identity) passes = kept.passes;
  }
  return {
    passes: () => passes,
    add(pass) {
      // A pass that was cut off after its end is made again.
      const before = passes.findIndex(({ stage, epoch }) => stage === pass.stage && epoch === pass.epoch);
      passes = [...(before < 0 ? passes : passes.slice(0, before)), pass];
      if (file) writeFileAtomically(file, JSON.stringify({ identity, passes }));
    },
    remove() {
      if (file) rmSync(file, { force: true });
    },
  };
}
