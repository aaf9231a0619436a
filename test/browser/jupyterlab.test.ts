import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installKernelspec, parseNotebook } from '@crosscultural/notebook-kit';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { kernelspec } from '../../packages/notebook-kit/names';
import { notebookText, temporaryFolder } from '../notebook-kit/temporary-notebook';
import { chromiumFile, openChromium } from './chromium';

// JupyterLab is no Debian package: where `jupyter-lab` is on the PATH (pip install jupyterlab), somebody works with our kernel in it.
const hasJupyterLab = spawnSync('jupyter-lab', ['--version'], { stdio: 'ignore' }).status === 0;

const port = 18_888;

describe.skipIf(!hasJupyterLab || !chromiumFile)('somebody who works in JupyterLab', () => {
  it('runs cells, completes and looks up our names, interrupts a loop, and restarts the kernel', async () => {
    const folder = temporaryFolder();
    const cells = [
      "import { statistics } from 'crosscultural';\nconst shown = statistics.wilsonInterval(0.8, 10);\nconsole.log('屏幕', shown !== null && shown[0] > 0.4);",
      'statistics.wil',
      'for (let i = 0; ; i++) await new Promise((resolve) => setTimeout(resolve, 20));',
      "console.log(shown === null ? 'unknown' : 'still known');",
    ];
    const notebook = { ...JSON.parse(notebookText(cells)), metadata: { kernelspec } };
    writeFileSync(path.join(folder, 'mine.ipynb'), JSON.stringify(notebook));
    await startJupyterLab(folder);
    const page = await openNotebook('mine.ipynb');

    await runCell(page, 0);
    await page.getByText('屏幕 true').waitFor();

    await editCell(page, 1);
    await page.keyboard.press('End');
    // One name begins like this: JupyterLab writes it. It waits for the kernel a second only; whoever types presses the key again.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Tab');
          await sleep(1500);
          return cell(page, 1).locator('.cm-content').textContent();
        },
        { timeout: 60_000 },
      )
      .toBe('statistics.wilsonInterval');
    await page.keyboard.press('Shift+Tab');
    await page
      .locator('.jp-Tooltip')
      .getByText(/interval/i)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');

    await runCell(page, 2);
    await page.locator('[data-status=busy]').first().waitFor();
    await page.getByText('Kernel', { exact: true }).first().click();
    await page.getByText('Interrupt Kernel', { exact: true }).click();
    await cell(page, 2).locator('.jp-OutputArea-output').first().waitFor();
    await runCell(page, 3);
    await page.getByText('still known', { exact: true }).waitFor();

    await page.getByText('Kernel', { exact: true }).first().click();
    await page.getByText('Restart Kernel…', { exact: true }).click();
    await page.locator('.jp-Dialog button.jp-mod-accept').click();
    await runCell(page, 3);
    await page
      .getByText(/Cannot find name 'shown'/)
      .first()
      .waitFor();

    await page.keyboard.press('Control+s');
    await expect
      .poll(() => parseNotebook(readFileSync(path.join(folder, 'mine.ipynb'), 'utf8'), 'mine.ipynb').metadata)
      .toMatchObject({ kernelspec: { name: 'crosscultural' }, language_info: { name: 'typescript' } });
  }, 300_000);
});

const cell = (page: Page, index: number) => page.locator('.jp-Notebook .jp-CodeCell').nth(index);

async function editCell(page: Page, index: number): Promise<void> {
  await cell(page, index).locator('.cm-content').click();
}

async function runCell(page: Page, index: number): Promise<void> {
  await editCell(page, index);
  await page.keyboard.press('Control+Enter');
}

/** Opens a notebook with the page's waits long enough for a kernel that starts on a busy computer. */
async function openNotebook(file: string): Promise<Page> {
  const browser = await openChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1360, height: 1000 } });
  page.setDefaultTimeout(60_000);
  await page.goto(`http://127.0.0.1:${port}/lab/tree/${file}?reset`);
  // Before the kernel is there, JupyterLab takes the key and runs nothing.
  await page.getByText(`${kernelspec.display_name} | Idle`).waitFor();
  return page;
}

/** Starts JupyterLab over a folder with our kernel alone, and ends it with the test. */
async function startJupyterLab(folder: string): Promise<void> {
  const JUPYTER_DATA_DIR = path.join(folder, 'data');
  installKernelspec({ JUPYTER_DATA_DIR });
  const address = [
    `--port=${port}`,
    '--ip=127.0.0.1',
    '--ServerApp.port_retries=0',
    '--LabApp.news_url=None',
    '--IdentityProvider.token=',
  ];
  const kernels = [
    '--KernelSpecManager.ensure_native_kernel=False',
    '--MultiKernelManager.default_kernel_name=crosscultural',
  ];
  const server: ChildProcess = spawn('jupyter-lab', ['--no-browser', '--allow-root', ...address, ...kernels], {
    cwd: folder,
    env: { ...process.env, HOME: folder, JUPYTER_DATA_DIR, JUPYTER_CONFIG_DIR: folder },
    stdio: 'ignore',
  });
  onTestFinished(() => void server.kill());
  for (let asked = 0; asked < 600; asked++) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/status`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('JupyterLab did not start within a minute.');
}
