/** placeholder until effects lands */
export function intensityOf(text: string): number {
  return Math.min((text.match(/[!！]/g) ?? []).length, 3);
}
