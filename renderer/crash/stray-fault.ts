/** What tells one error from another: the same one a hundred times over is told once. */
export function reportOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Not an error but a browser's note that a size changed while sizes were being told; nothing is lost
 * (CSSWG resize-observer, "deliver resize loop error notification").
 */
export function isHarmless(report: string): boolean {
  return report.startsWith('ResizeObserver loop');
}
