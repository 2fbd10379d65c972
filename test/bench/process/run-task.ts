import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../timing.ts';
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts';

export interface TaskRun<Output> {
  readonly output: Output;
  /** The most memory (RSS) that the process ever had, in MB. */
  readonly peakMB: number;
}

const program = join(import.meta.dirname, 'task-process.ts');

/**
 * Runs one task in a process of its own.
 *
 * @throws Error if it ends badly; what it had to say is on stderr
 */
export async function runTask<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
): Promise<TaskRun<TaskOutput<Name>>> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-task-'));
  try {
    const answer = join(folder, 'answer.json');
    const child = spawn(process.execPath, [program, name, JSON.stringify(input), answer], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`bench task ${name} ended with ${code}`);
    return JSON.parse(readFileSync(answer, 'utf8')) as TaskRun<TaskOutput<Name>>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Several runs of one task as one: the median time, the highest peak, what the last one gave. */
export interface Runs<Output> {
  readonly ms: number;
  readonly peakMB: number;
  readonly last: Output;
}

/**
 * Runs several tasks that tell their own time, each `times` times and in turn: on a shared machine one run says
 * little, and what slows it down for a while should slow down all of them.
 */
export async function runInTurn<
  Tasks extends Record<string, () => Promise<TaskRun<{ readonly ms: number }>>>,
>(
  times: number,
  given: Tasks,
): Promise<{ [Name in keyof Tasks]: Runs<Awaited<ReturnType<Tasks[Name]>>['output']> }> {
  const runs = Object.entries(given).map(([name, run]) => ({
    name,
    run,
    all: [] as TaskRun<{ ms: number }>[],
  }));
  for (let time = 0; time < times; time += 1) for (const { run, all } of runs) all.push(await run());
  const summed = runs.map(({ name, all }) => [name, summary(all)]);
  return Object.fromEntries(summed);
}

function summary(runs: readonly TaskRun<{ readonly ms: number }>[]): Runs<unknown> {
  return {
    ms: quantile(
      runs.map(({ output }) => output.ms),
      0.5,
    ),
    peakMB: Math.max(...runs.map(({ peakMB }) => peakMB)),
    last: runs.at(-1)?.output,
  };
}
