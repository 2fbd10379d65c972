import { createRequire } from 'node:module';

/** The program's version, from package.json: stamped into ledgers and backups. */
export const appVersion: string = (createRequire(import.meta.url)('../package.json') as { version: string })
  .version;
