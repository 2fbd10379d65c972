import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { BenchRun } from './bench-run.ts';
import { type Figure, ratioOf, verdictOf } from './figure.ts';
import { measurements } from './measurements.ts';
import { type BenchOptions, benchOptions } from './options.ts';
import { table } from './table.ts';

/** `npm run bench [-- --sizes 1k,100k --only import,search]`: measures, prints the table, leaves it as JSON. */
const root = join(import.meta.dirname, '../..');
const options = benchOptions(
  process.argv.slice(2),
  measurements.map(({ name }) => name),
);
if (options.help) process.stdout.write(help());
else await bench(options);

async function bench({ sizes, only }: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-bench-'));
  // What the measured processes leave in the system's temporary folder goes with the rest.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  const run = new BenchRun(sizes, folder, (text) => process.stderr.write(`${text}\n`));
  try {
    for (const measurement of measurements) {
      if (only !== null && !only.includes(measurement.name)) continue;
      process.stderr.write(`\n${measurement.name}: ${measurement.about}\n`);
      await measurement.measure(run);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`\n${table(run.figures)}\n${keep(run.figures)}\n`);
}

/** Leaves the figures for machines; says where. */
function keep(figures: readonly Figure[]): string {
  const file = join(root, 'out/bench/bench.json');
  mkdirSync(join(file, '..'), { recursive: true });
  const machine = {
    processors: availableParallelism(),
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: process.platform,
  };
  const judged = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), verdict: verdictOf(figure) }));
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), machine, figures: judged }, null, 2)}\n`,
  );
  return `also in ${relative(root, file)}; figures of one run and one machine: compare the ratios`;
}

function help(): string {
  const width = Math.max(...measurements.map(({ name }) => name.length));
  return `npm run bench -- [--sizes 1k,100k,1M] [--only NAME,…]

Measures the ledger at several numbers of members, each figure beside its floor or
peer in the same run, and says which targets are met. Everything takes about half an
hour and some 6 GB of temporary files; --sizes 1k,100k takes a few minutes.

${measurements.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join('\n')}

The table goes to stdout, the same as JSON to out/bench/bench.json.
`;
}
