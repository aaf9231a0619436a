/** The text of HTML that this package made: without tags, with its characters. Not for HTML from elsewhere. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(?:script|style|svg|math)\b.*?<\/(?:script|style|svg|math)>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|amp|#39|nbsp);/g, (_, name: string) => characters[name])
    .replace(/\s+/g, ' ')
    .trim();
}

const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", nbsp: ' ' };
