import { torture } from './run-torture.ts';

/** `npm run torture [-- ROUNDS [SEED]]`: 1,000 rounds unless told. */
const rounds = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
process.stdout.write(`${rounds} rounds, seed ${seed}\n`);
const broken = await torture({
  rounds,
  seed,
  onRound(round, work, found) {
    if (found.length > 0 || round % 50 === 49)
      process.stdout.write(`${round + 1} ${work} ${found.join('; ')}\n`);
  },
});
process.stdout.write(
  broken.length === 0 ? `all promises kept in ${rounds} rounds\n` : `${broken.join('\n')}\n`,
);
process.exitCode = broken.length === 0 ? 0 : 1;
