import { v7 as newId } from 'uuid';

/**
 * An empty row that gets a name of its own each time it is copied into a list. Rows are named in the window, so that
 * saving a list twice never makes it longer and what links to a row keeps pointing at it.
 */
export const freshRow = <T extends object>(empty: T): T & { readonly id: string } => ({
  ...empty,
  get id() {
    return newId();
  },
});
