/** An unforeseen error in a chores process, with what is safe to know of it. */
export class ChoreFailed extends Error {
  override readonly name = 'ChoreFailed';
  readonly code: string;
  readonly frames: readonly string[];

  constructor(chore: string, { name, code, frames }: Readonly<{ name: string; code: string; frames: readonly string[] }>) {
    super(`${chore}: ${name} ${code}`);
    this.code = code;
    this.frames = frames;
    this.stack = [`ChoreFailed: ${chore}: ${name}`, ...frames.map((frame) => `    at ${frame}`)].join('\n');
  }
}
