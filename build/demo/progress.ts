const WIDTH = 28;

/** A progress bar on one line of a terminal; one line per step where there is no terminal. */
export function createProgress(total: number): { step(label: string): void; done(): void } {
  let count = 0;
  const terminal = process.stdout.isTTY;
  return {
    step(label) {
      count = Math.min(count + 1, total);
      const filled = Math.round((count / total) * WIDTH);
      const line = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(Math.round((count / total) * 100)).padStart(3)} %  ${label}`;
      process.stdout.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
    },
    done: () => void (terminal && process.stdout.write('\n')),
  };
}
