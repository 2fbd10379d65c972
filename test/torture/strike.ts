import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

export type Work = 'import' | 'save' | 'migrate' | 'backup' | 'purge';

/**
 * Starts a child at some work and kills it (SIGKILL) after a while.
 *
 * @param delay milliseconds from the child's `begin`; it is killed earlier only if it ends by itself
 * @returns every line the child has acknowledged
 */
export async function strike(work: Work, folder: string, workbook: string, delay: number): Promise<string[]> {
  const script = new URL('./child.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, work, folder, workbook], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += data;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const began = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (line === 'begin') resolve();
    });
  });
  await Promise.race([began, ended]);
  await Promise.race([setTimeout(delay), ended]);
  child.kill('SIGKILL');
  const code = await ended;
  if (code !== null && code !== 0) throw new Error(`the ${work} child failed by itself: ${complaints}`);
  return lines;
}
