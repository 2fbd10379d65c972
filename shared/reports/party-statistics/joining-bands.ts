/** A period in which people joined the Party; it begins the day after the one before it ends. */
export interface JoiningBand {
  readonly label: string;
  /** Last day, ISO; null for the period that is still running. */
  readonly until: string | null;
}

/**
 * Periods of 入党时间 in tables 三 and 六, as their heads say. (Some programs begin the third on 1945-09-01; the head
 * says 9月3日.)
 */
export const joiningBands: readonly JoiningBand[] = [
  { label: '1937年7月6日及以前', until: '1937-07-06' },
  { label: '1937年7月7日至1945年9月2日', until: '1945-09-02' },
  { label: '1945年9月3日至1949年9月', until: '1949-09-30' },
  { label: '1949年10月至1966年4月', until: '1966-04-30' },
  { label: '1966年5月至1976年10月', until: '1976-10-31' },
  { label: '1976年11月至1978年12月', until: '1978-12-31' },
  { label: '1979年1月至2002年10月', until: '2002-10-31' },
  { label: '2002年11月至2012年10月', until: '2012-10-31' },
  { label: '2012年11月及以后', until: null },
];
