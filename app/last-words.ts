import { randomUUID } from 'node:crypto';
import type { Log } from './ports.ts';

/**
 * Ends a process on an error that nobody foresaw, without a word of it on any screen or stream: Node would print the message, which may hold
 * what was typed. The log gets what is safe to keep. All that was acknowledged is on the disk; whoever started the process hears that it ended.
 */
export function endOnFault(log?: Log, where = ''): void {
  const end = (error: unknown): never => {
    log?.fault(randomUUID().slice(-8), where, error);
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
