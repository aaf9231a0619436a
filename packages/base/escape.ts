const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Escapes a text for HTML, in elements and in attributes in quotes. Nothing else is changed: line breaks stay.
 *
 * @example
 * escapeHtml('<b>"R&D"</b>'); // '&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}

/**
 * JSON that can stand inside a `<script>` element: no `</script>` and no line break of JavaScript can appear in it.
 *
 * @param value what JSON.stringify takes.
 * @example
 * jsonForScript(['</script>']); // '["\\u003c/script>"]'
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Characters that XML 1.0 (§2.2) forbids, escaped or not: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text without the characters that no XML file may hold, for a writer that escapes by itself.
 *
 * @example
 * withoutForbiddenXml('bell\u0007'); // 'bell'
 */
export function withoutForbiddenXml(text: string): string {
  return text.replace(forbidden, '');
}

/**
 * Escapes a text for XML 1.0, in elements and in attributes in quotes; characters that XML forbids are left out.
 *
 * @example
 * escapeXml('R&D\u0007'); // 'R&amp;D'
 */
export function escapeXml(text: string): string {
  return escapeHtml(withoutForbiddenXml(text));
}
