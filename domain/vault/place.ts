/** Programs and places that copy or lock files behind our back, by the names of the folders they own. */
const owners: readonly Readonly<{ owner: string; folder: RegExp }>[] = [
  { owner: 'OneDrive', folder: /^onedrive($|[ -])/i },
  { owner: 'Dropbox', folder: /^dropbox($|[ -])/i },
  { owner: 'iCloud', folder: /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i },
  { owner: 'Google Drive', folder: /^(google ?drive($|[ -])|my drive$|mijn drive$|\.shortcut-targets-by-id$)/i },
  { owner: 'Nextcloud', folder: /^nextcloud\d*($|[ -])/i },
  { owner: 'cloud', folder: /^cloudstorage$/i },
];

/**
 * Who owns a place besides this laptop, or null. A synchronised folder copies half-written files and keeps what was
 * destroyed; on a network place nobody can promise that a written word has landed.
 */
export function ownerOfPlace(path: string): string | null {
  const local = path.replace(/^\\\\\?\\(?!UNC\\)/i, '');
  if (/^(\\\\|\/\/)[^\\/]/.test(local)) return 'netwerk';
  const folders = local.split(/[\\/]+/);
  return owners.find(({ folder }) => folders.some((name) => folder.test(name)))?.owner ?? null;
}
