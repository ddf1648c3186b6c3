type Handler = (event: never, ...args: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

export const ipcMain = { handle: (channel: string, handler: Handler): void => void handlers.set(channel, handler) };

/** Hands a window's message to the handler of its channel. */
export async function invoke(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`no handler for ${channel}`);
  return handler(event as never, ...args); // The stand-in's event has what our handler reads.
}
