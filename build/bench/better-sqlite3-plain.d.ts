// The same program without encryption, installed under a second name; its types are those of the first.
declare module 'better-sqlite3-plain' {
  export { default } from 'better-sqlite3';
}
