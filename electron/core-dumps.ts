import { spawnSync } from 'node:child_process';

/** Where Debian, Ubuntu, Fedora and Arch keep it; by its full path, so that nobody can put another one in its place. */
const prlimit = '/usr/bin/prlimit';

/**
 * On Linux a process that crashes may be written to the disk whole, keys included. The limit of this process goes to zero, and all that it
 * starts inherit that. Windows and macOS have no such limit for a program to set: there no dump is made unless an administrator asks for it.
 */
export function forbidCoreDumps(): void {
  if (process.platform === 'linux') spawnSync(prlimit, ['--core=0:0', '--pid', String(process.pid)], { stdio: 'ignore' });
}
