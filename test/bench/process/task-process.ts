import { writeFileSync } from 'node:fs';
import { type TaskName, tasks } from './tasks.ts';

/** The child's end of `runTask`: one task, then what came of it and the peak of memory into a file. */
const [name, input, answer] = process.argv.slice(2);
if (name === undefined || input === undefined || answer === undefined || !(name in tasks)) {
  throw new Error('usage: task-process.ts TASK INPUT ANSWER-FILE');
}
const task = tasks[name as TaskName] as (input: unknown) => Promise<unknown>;
const output = await task(JSON.parse(input));
// KB on Linux and macOS, worker threads included.
const peakMB = process.resourceUsage().maxRSS / 1024;
writeFileSync(answer, JSON.stringify({ output, peakMB }));
