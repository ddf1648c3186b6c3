import type { WriteDb } from '#db/sql.ts';

/** The vault of this process: closed until a door errand opens it, closed again by `lock`. */
export type VaultSession = {
  /** The open database, or null while locked. Only `dispatch` hands it on. */
  readonly db: WriteDb | null;
};
