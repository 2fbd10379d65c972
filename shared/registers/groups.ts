/** Areas of the office's work, in the navigation's order: every register belongs to one. */
export const registerGroups = {
  party: '党员和组织',
  staff: '干部队伍',
  posts: '岗位和志愿',
  units: '共建共享',
  residents: '居民代表',
  own: '自定义台账',
} as const;

export type RegisterGroup = keyof typeof registerGroups;
