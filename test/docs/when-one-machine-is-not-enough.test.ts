import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from '../../src/cli/program';
import { projectFolder } from '../../src/project';
import { machinesPage } from '../../src/study/publishing/site-pages/machines-page';

const text = readFileSync(path.join(projectFolder, 'docs', 'when-one-machine-is-not-enough.md'), 'utf8');

describe('when one machine is not enough', () => {
  it('names commands and options that there are', () => {
    const lines = [...text.matchAll(/^npx crosscultural (.+)$/gm)].map(([, line]) => line.split(' '));
    expect(lines.length).toBeGreaterThan(7);
    for (const words of lines) {
      let command = program;
      for (const word of words) {
        if (word.startsWith('--')) expect(command.options.map(({ long }) => long)).toContain(word);
        command = command.commands.find((each) => each.name() === word) ?? command;
      }
      expect(command).not.toBe(program);
    }
    for (const [file] of text.matchAll(/deploy\/[a-z.]*/g))
      expect(existsSync(path.join(projectFolder, file))).toBe(true);
  });

  it('is a page of the site, whose links need no checkout', () => {
    const { title, html } = machinesPage();
    expect(title).toBe('When one machine is not enough');
    expect(html).toContain('shards drive');
    expect(html).not.toMatch(/href="\.\.|<h1/);
  });
});
