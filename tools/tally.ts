import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many tests of one runner ended how. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What Vitest writes, as far as it is looked at. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** What Playwright writes, as far as it is looked at. */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly flaky: number;
    readonly unexpected: number;
    readonly skipped: number;
  };
}

const out = join(import.meta.dirname, '../out');
/** A runner that wrote no report ended before its first test: that is a failure too. */
const nothing: Tally = { passed: 0, failed: 1, skipped: 0 };

const tallies = [
  tallyOf('unit-tests.json', ({ numPassedTests, numFailedTests, numPendingTests }: VitestReport) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
  })),
  tallyOf('e2e-tests.json', ({ stats }: PlaywrightReport) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  })),
];
const sum = (what: keyof Tally) => tallies.reduce((total, tally) => total + tally[what], 0);

// What failed without being a test, e.g. a check or a file that could not be loaded, is handed over as an argument.
const [status = '0'] = process.argv.slice(2);
const failed = Math.max(sum('failed'), status === '0' ? 0 : 1);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${failed} failed${skipped}`);

function tallyOf<Report>(file: string, read: (report: Report) => Tally): Tally {
  const path = join(out, file);
  if (existsSync(path)) return read(JSON.parse(readFileSync(path, 'utf8')));
  console.error(`no test results: ${path} was not written`);
  return nothing;
}
