import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOf } from './program.ts';

/** What the first instance learns of the second. */
interface SecondInstance {
  readonly argv: string[];
  readonly cwd: string;
}

/** How long the first instance may take to hear of the second, in milliseconds. */
const patienceMs = 2000;

let held = false;
let told: Promise<void> = Promise.resolve();

/**
 * One instance for each settings folder: the first writes its process number there, the second tells the first that it
 * was started.
 *
 * @returns false if another instance runs
 */
export function takeInstanceLock(onSecond: (second: SecondInstance) => void): boolean {
  if (held) return true;
  const lock = join(folderOf('userData'), 'stand-in-instance');
  const name = createHash('sha256').update(lock).digest('hex').slice(0, 16);
  const socket = join(tmpdir(), `stand-in-${name}.sock`);
  if (!claim(lock)) {
    told = tell(socket);
    return false;
  }
  rmSync(socket, { force: true });
  const server = createServer((connection) => {
    const parts: Buffer[] = [];
    connection.on('data', (part) => parts.push(part));
    connection.on('end', () => {
      if (parts.length > 0) onSecond(JSON.parse(Buffer.concat(parts).toString()));
      connection.end();
    });
  });
  server.listen(socket).unref();
  process.once('exit', () => {
    rmSync(lock, { force: true });
    rmSync(socket, { force: true });
  });
  held = true;
  return true;
}

/** Resolves when the first instance has been told: this one must not end before. */
export function firstInstanceTold(): Promise<void> {
  return told;
}

/** A lock whose holder was killed is taken over. */
function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    writeFileSync(lock, String(process.pid));
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function tell(socket: string): Promise<void> {
  return new Promise((resolve) => {
    const second: SecondInstance = { argv: process.argv, cwd: process.cwd() };
    const connection = connect(socket);
    connection.once('close', () => resolve());
    // The first may be ending just now; 'close' follows.
    connection.once('error', () => undefined);
    connection.end(JSON.stringify(second));
    setTimeout(resolve, patienceMs).unref();
  });
}
