import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The processes below one, as Linux tells it. Elsewhere these tests are skipped: what they prove does not depend on the system. */
export type Process = Readonly<{ pid: number; parent: number; command: string }>;

export const canLook = process.platform === 'linux';

/** All processes below `pid`, children of children too. */
export function below(pid: number): readonly Process[] {
  const all = running();
  const found: Process[] = [];
  for (let parents = [pid]; parents.length > 0;) {
    const children = all.filter(({ parent }) => parents.includes(parent));
    found.push(...children);
    parents = children.map((child) => child.pid);
  }
  return found;
}

/** The vault process of a main process. Electron runs it as one of its utility processes. */
export function vaultProcessOf(pid: number): number {
  const [vault, ...more] = below(pid).filter(({ command }) => /vault-process\.js|utility-sub-type=node\.mojom\.NodeService/.test(command));
  if (!vault || more.length > 0) throw new Error(`expected one vault process, found ${vault ? more.length + 1 : 0}`);
  return vault.pid;
}

export const isAlive = (pid: number): boolean => running().some((each) => each.pid === pid);

/** A connection or an open port of a process, with both ends as `address:port` in hexadecimal. */
export type Socket = Readonly<{ pid: number; kind: string; local: string; remote: string }>;

/** The network sockets of some processes. Those between processes of one machine (pipes, Unix sockets) are not among them. */
export function socketsOf(pids: readonly number[]): readonly Socket[] {
  const network = new Map(
    ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) =>
      read(`/proc/net/${kind}`)
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter((columns) => columns.length > 9)
        .map((columns) => [columns[9] ?? '', { kind, local: columns[1] ?? '', remote: columns[2] ?? '' }] as const),
    ),
  );
  return pids.flatMap((pid) =>
    inodesOf(pid).flatMap((inode) => {
      const socket = network.get(inode);
      return socket ? [{ pid, ...socket }] : [];
    }),
  );
}

/** 127.0.0.1 and ::1, as the kernel writes them. */
export const isLoopback = ({ local }: Socket): boolean =>
  local.startsWith('0100007F:') || local.startsWith('00000000000000000000000001000000:');

function inodesOf(pid: number): readonly string[] {
  return names(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
}

function running(): readonly Process[] {
  return names('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    // "12 (name with spaces) S 1 …": the parent stands after the last bracket. Z is dead, and only not yet collected.
    const [state, parent] = read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    if (state === undefined || parent === undefined || state === 'Z') return [];
    return [{ pid: Number(name), parent: Number(parent), command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ') }];
  });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
