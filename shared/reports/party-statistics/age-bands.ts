/** A column or row of ages (周岁, full years at the cut-off); both ends belong to it. */
export interface AgeBand {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Ages of table 二, as in the annual forms of 2017. The press communiqué has other bands. */
export const memberAgeBands: readonly AgeBand[] = [
  { label: '30岁及以下', from: 0, to: 30 },
  { label: '31至35岁', from: 31, to: 35 },
  { label: '36至40岁', from: 36, to: 40 },
  { label: '41至45岁', from: 41, to: 45 },
  { label: '46至50岁', from: 46, to: 50 },
  { label: '51至55岁', from: 51, to: 55 },
  { label: '56至60岁', from: 56, to: 60 },
  { label: '61至65岁', from: 61, to: 65 },
  { label: '66至70岁', from: 66, to: 70 },
  { label: '71岁及以上', from: 71, to: Number.POSITIVE_INFINITY },
];

/** Ages of table 六. */
export const communityAgeBands: readonly AgeBand[] = [
  { label: '35岁及以下', from: 0, to: 35 },
  { label: '36至45岁', from: 36, to: 45 },
  { label: '46至54岁', from: 46, to: 54 },
  { label: '55至59岁', from: 55, to: 59 },
  { label: '60岁及以上', from: 60, to: Number.POSITIVE_INFINITY },
];
