/**
 * Makes `console.log` print the same text everywhere: no colours, whether the kernel's own stdout is a terminal
 * (Jupyter started from a shell), a pipe (the runner), or FORCE_COLOR is set.
 */
export function plainTextConsole(): void {
  delete process.env.FORCE_COLOR;
  for (const stream of [process.stdout, process.stderr]) Object.defineProperty(stream, 'isTTY', { value: false });
}
