import { readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml, jsonForScript, packageFolderOf } from '@crosscultural/base';
import type { LdaModel } from '../model/model';
import { type TopicBrowserOptions, topicBrowserData } from './data';

/**
 * An interactive browser of a model's topics as one HTML page that needs no network, after LDAvis (Sievert and Shirley
 * 2014): a map of the topics by classical scaling of their Jensen–Shannon divergences, their words ranked by relevance
 * with a slider for λ, bars of each word's frequency in the topic and overall, and the documents of the topic. Works with
 * the keyboard. Every text is data of the page and never parsed as HTML.
 *
 * @throws UserError when there is not one text per document or not one label per topic.
 * @example
 * writeFileSync('topics.html', topicBrowserHtml(model, { title: 'Topics', corpus: 'my reviews', texts }));
 */
export function topicBrowserHtml(model: LdaModel, options: TopicBrowserOptions): string {
  const data = topicBrowserData(model, options);
  const asset = (name: string) => readFileSync(path.join(packageFolderOf(__dirname), 'browser', name), 'utf8');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeHtml(data.title)}</title>
<style>
${asset('page.css')}</style>
</head>
<body>
<main id="browser"></main>
<script type="application/json" id="data">${jsonForScript(data)}</script>
<script>
${asset('page.js')}</script>
</body>
</html>
`;
}

/**
 * The browser as a frame for a notebook's output, apart from the notebook's own page.
 *
 * @param height in CSS pixels. Default 760.
 * @throws UserError when there is not one text per document or not one label per topic.
 * @example
 * display.html(topicBrowserFrame(model, { title: 'Topics', corpus: 'my reviews', texts }));
 */
export function topicBrowserFrame(model: LdaModel, options: TopicBrowserOptions, height = 760): string {
  const page = escapeHtml(topicBrowserHtml(model, options));
  const style = `width:100%;height:${height}px;border:1px solid #ccc`;
  return `<iframe sandbox="allow-scripts" title="${escapeHtml(options.title)}" style="${style}" srcdoc="${page}"></iframe>`;
}
