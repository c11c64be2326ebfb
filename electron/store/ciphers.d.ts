// The fork keeps the interface of better-sqlite3 but hides its own typings behind package.json "exports".
declare module 'better-sqlite3-multiple-ciphers' {
  export { default } from 'better-sqlite3'
}
