import type { PlaceFacts } from '#domain/vault/place.ts';
import { ownerOfPlace } from '#domain/vault/place.ts';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The machine that is asked about its places. Tests bring one of another kind. */
export type Machine = Readonly<{
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** What is mounted, as the system writes it. */
  mounts: () => string;
  exists: (place: string) => boolean;
}>;

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  mounts: () =>
    process.platform === 'linux'
      ? readFileSync('/proc/self/mounts', 'utf8')
      : process.platform === 'darwin'
        ? spawnSync('/sbin/mount', { encoding: 'utf8', timeout: 2_000 }).stdout
        : '',
  exists: existsSync,
};

/** Who owns a folder that may not exist yet, besides this laptop: by its name, by what it resolves to, and by what the system says. */
export function ownerOfFolder(folder: string): string | null {
  const facts = placeFacts();
  return ownerOfPlace(folder, facts) ?? ownerOfPlace(resolved(folder), facts);
}

/** What a machine says of its places. What it does not tell is taken to be nothing. */
export function placeFacts(machine: Machine = thisMachine): PlaceFacts {
  const { platform, env } = machine;
  return {
    // "Known Folder Move" puts Desktop and Documents below these, under any name.
    synced: [...oneDrives(env), ...iCloud(machine)],
    roaming: platform === 'win32' && env['APPDATA'] ? [env['APPDATA']] : [],
    mounts: readMounts(machine),
  };
}

const oneDrives = (env: Machine['env']): PlaceFacts['synced'] =>
  ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'].flatMap((name) => (env[name] ? [{ owner: 'OneDrive', root: env[name] }] : []));

/** Where iCloud Drive is in use, it may have Desktop and Documents too; nothing that a program can read says so for certain. */
function iCloud({ platform, env, exists }: Machine): PlaceFacts['synced'] {
  const home = env['HOME'];
  if (platform !== 'darwin' || !home || !exists(`${home}/Library/Mobile Documents/com~apple~CloudDocs`)) return [];
  return ['Desktop', 'Documents'].map((name) => ({ owner: 'iCloud', root: `${home}/${name}` }));
}

function readMounts({ platform, mounts }: Machine): PlaceFacts['mounts'] {
  const lines = readable(mounts).split('\n');
  if (platform === 'linux')
    return lines.flatMap((line) => {
      const [, at, type] = line.split(' ');
      // A space in a name is written as \040.
      return at && type ? [{ at: at.replaceAll(/\\(\d{3})/g, (_, code: string) => String.fromCodePoint(parseInt(code, 8))), type }] : [];
    });
  return lines.flatMap((line) => {
    // "//jp@server/thuis on /Volumes/thuis (smbfs, nodev, nosuid)"
    const [, at, type] = / on (\/.*) \(([^,)]+)/.exec(line) ?? [];
    return at && type ? [{ at, type }] : [];
  });
}

function readable(read: () => string): string {
  try {
    return read() || '';
  } catch {
    return '';
  }
}

/** The true place of the nearest folder that exists, with the rest behind it. Windows answers `\\server\share` for a mapped drive. */
function resolved(folder: string): string {
  for (let at = folder, rest = ''; ; rest = path.join(path.basename(at), rest), at = path.dirname(at)) {
    try {
      return path.join(realpathSync.native(at), rest);
    } catch {
      if (path.dirname(at) === at) return folder;
    }
  }
}
