/** Programs and places that copy or lock files behind our back, by the names of the folders they own. */
const owners: readonly Readonly<{ owner: string; folder: RegExp }>[] = [
  { owner: 'OneDrive', folder: /^onedrive($|[ -])/i },
  { owner: 'Dropbox', folder: /^dropbox($|[ -])/i },
  { owner: 'iCloud', folder: /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i },
  { owner: 'Google Drive', folder: /^(google ?drive($|[ -])|my drive$|mijn drive$|\.shortcut-targets-by-id$)/i },
  { owner: 'Nextcloud', folder: /^nextcloud\d*($|[ -])/i },
  { owner: 'cloud', folder: /^cloudstorage$/i },
];

/** What the system says of its places: a name alone does not tell that a folder is on a network, or moved into OneDrive. */
export type PlaceFacts = Readonly<{
  /** Folders that a cloud client told the system to be its own, whatever they are called. */
  synced: readonly Readonly<{ owner: string; root: string }>[];
  /** Folders of a Windows profile that travel over the network at every sign-in. */
  roaming: readonly string[];
  /** What is mounted where, in the order of mounting. */
  mounts: readonly Readonly<{ at: string; type: string }>[];
}>;

const nothingKnown: PlaceFacts = { synced: [], roaming: [], mounts: [] };

/** The two owners that are no product: worded in the refusal. */
export const NETWORK = 'netwerk';
export const ROAMING = 'zwervend profiel';

/**
 * Who owns a place besides this laptop, or null. A synchronised folder copies half-written files and keeps what was
 * destroyed; on a network place nobody can promise that a written word has landed. Give it the resolved path too: a mapped
 * drive letter, a `subst` and a link only show there what they are.
 */
export function ownerOfPlace(path: string, { synced, roaming, mounts }: PlaceFacts = nothingKnown): string | null {
  const local = path.replace(/^\\\\\?\\(?!UNC\\)/i, '');
  if (/^(\\\\|\/\/)[^\\/]/.test(local)) return NETWORK;
  const folders = local.split(/[\\/]+/);
  const byName = owners.find(({ folder }) => folders.some((name) => folder.test(name)))?.owner;
  if (byName !== undefined) return byName;
  const bySystem = synced.find(({ root }) => isWithin(local, root))?.owner;
  if (bySystem !== undefined) return bySystem;
  if (roaming.some((root) => isWithin(local, root))) return ROAMING;
  return isNetworkType(mountOf(local, mounts)) ? NETWORK : null;
}

/** The deepest mount that holds the path; of two at one place the later one lies on top. */
function mountOf(path: string, mounts: PlaceFacts['mounts']): string | undefined {
  const holding = mounts.filter(({ at }) => at === '/' || path === at || path.startsWith(`${at}/`));
  const deepest = Math.max(0, ...holding.map(({ at }) => at.length));
  return holding.findLast(({ at }) => at.length === deepest)?.type;
}

/** File systems that reach another computer, by the names that Linux and macOS give them. */
const networkTypes = new Set(
  [
    'nfs nfs4 cifs smb smb3 smbfs smb2 ncpfs ncp afs afpfs coda ceph glusterfs lustre gpfs beegfs orangefs ocfs2 gfs2 9p davfs webdav',
    'vboxsf vmhgfs prl_fs acfs afs_nfs shfs',
  ]
    .join(' ')
    .split(' '),
);
const networkPrograms =
  /^fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|glusterfs|ceph|s3fs|gcsfuse|blobfuse2?|smbnetfs|curlftpfs|google-drive|onedriver|vmhgfs|kio|dbxfs|mfs|juicefs|seafile|pcloud)/i;

const isNetworkType = (type: string | undefined): boolean =>
  type !== undefined && (networkTypes.has(type.toLowerCase()) || networkPrograms.test(type));

/** Windows and macOS do not tell capitals apart, and refusing one name too many on Linux is the safe side. */
function isWithin(path: string, root: string): boolean {
  const [inner, outer] = [path, root].map((each) => `${each.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase()}/`);
  return outer !== undefined && outer.length > 1 && (inner ?? '').startsWith(outer);
}
