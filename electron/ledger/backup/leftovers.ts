import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const leftover = /^\.making-(\d+)-/;

/** The name under which this process makes a backup, before it is whole. */
export function makingName(name: string): string {
  return `.making-${process.pid}-${name}`;
}

/** Whether a name is that of a backup which a process is making, or was killed while making. */
export function isBeingMade(name: string): boolean {
  return leftover.test(name);
}

/** Removes what backups left behind whose process was killed: each is as large as the ledger. */
export function removeLeftovers(backups: string): void {
  for (const name of readdirSync(backups)) {
    const pid = leftover.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(backups, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
