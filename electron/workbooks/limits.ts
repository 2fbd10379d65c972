const MB = 1024 * 1024;

/** How much of a stranger's file we are willing to unpack; beyond it the file is refused. */
export interface WorkbookLimits {
  /** Entries in the zip. */
  readonly maxEntries: number;
  /** Bytes of all entries together, once unpacked. */
  readonly maxInflatedBytes: number;
  /** Unpacked over packed size, checked for entries above `ratioFromBytes`. Deflate itself ends near 1030. */
  readonly maxRatio: number;
  readonly ratioFromBytes: number;
  /** Unpacked bytes of the shared strings, which are held in memory. */
  readonly maxSharedStringBytes: number;
  /** Unpacked bytes of each small part: workbook, relationships, styles. */
  readonly maxSmallPartBytes: number;
  readonly maxSheets: number;
  /** Columns that may hold something; formatted blank ones beyond it are harmless and ignored. */
  readonly maxColumns: number;
  /** Characters in one cell: Excel's own limit. */
  readonly maxCellText: number;
  /** Size of a file that has to be read into memory as a whole (.xls and HTML). */
  readonly maxBufferedBytes: number;
  /** Heap and time for reading such a file. */
  readonly maxParserHeapMegabytes: number;
  readonly maxParserSeconds: number;
}

/** Generous for a district's largest ledger, small enough for an office PC with 4 GB. */
export const defaultLimits: WorkbookLimits = {
  maxEntries: 10_000,
  maxInflatedBytes: 1500 * MB,
  maxRatio: 200,
  ratioFromBytes: 50 * MB,
  maxSharedStringBytes: 300 * MB,
  maxSmallPartBytes: 64 * MB,
  maxSheets: 1000,
  maxColumns: 1000,
  maxCellText: 32_767,
  maxBufferedBytes: 40 * MB,
  maxParserHeapMegabytes: 1024,
  maxParserSeconds: 120,
};
