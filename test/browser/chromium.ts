import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, macOS and Windows put Chromium or Chrome; the first that is there is used. */
const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser of this machine, undefined where there is none (tests that need it are then skipped). */
export const chromiumFile = places.find((file) => file && existsSync(file));

/** Starts the browser without a window and without any traffic of its own. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumFile,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
