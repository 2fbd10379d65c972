/** How often a job of so many rows is run: short ones, which noise hits hardest, more than once. */
export function repeatsFor(size: number): number {
  return size <= 100_000 ? 3 : 1;
}
