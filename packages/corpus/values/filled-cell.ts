/** Cells that say that nothing is known. */
const blank = /^(?:|-+|—|\\n|n\/?a|nan|null|none|nil|unknown|不详|无|未知)$/i; // 不详, 未知: unknown; 无: none

/** The cell without outer blanks; undefined where it says that nothing is known. */
export function filled(cell: string | undefined): string | undefined {
  const text = cell?.trim() ?? '';
  return blank.test(text) ? undefined : text;
}
