/**
 * The name of a corpus from that of a user's file, which folders are called by: small letters, digits and hyphens, and never that of
 * a corpus of ours.
 *
 * @param stem the file's name without its ending
 */
export function corpusNameOf(stem: string): string {
  const name = stem
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const isOurs = name === '' || /^(?:public|simulated)(?:-|$)/.test(name);
  return isOurs ? `my-${name || 'reviews'}` : name;
}
