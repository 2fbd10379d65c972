/** Rows of one register as texts, under the labels of its fields. */
export interface SampleTable {
  /** Key of the register. */
  readonly register: string;
  readonly headings: readonly string[];
  /** Cells in the order of the headings; blank ones are ''. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * A table written down as lines with `|` between the cells, the first of them the headings: rows that can be read, and
 * compared, as they stand.
 *
 * @throws Error if a line has not as many cells as there are headings: a slip in the sample
 */
export function sampleTable(register: string, text: string): SampleTable {
  const [headings = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  for (const row of rows) {
    if (row.length !== headings.length) throw new Error(`${register}: ${row.join(' | ')}`);
  }
  return { register, headings, rows };
}
