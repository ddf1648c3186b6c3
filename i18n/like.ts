/** The shape of a namespace with any words in it: a translation that lacks a key, or has one too many, does not compile. */
export type Like<T> = { readonly [K in keyof T]: T[K] extends string ? string : Like<T[K]> };
