/** Why a member is missing from some columns or rows although counted in 总数: field, consequence. */
export const unclassifiedReasons = {
  'no-work-post': '未填“工作岗位”，表二、三、四只计入“总计”行',
  'unknown-work-post': '“工作岗位”不属于任何统计行，表二、三、四只计入“总计”行',
  'no-birth-date': '未填“出生日期”，表二、六未计入年龄各栏',
  'unclear-birth-date': '“出生日期”不完整或晚于截止日期，定不了年龄段，表二、六未计入年龄各栏',
  'no-joining-date': '未填“加入党组织日期”，表三、六未计入入党时间各栏',
  'unclear-joining-date': '“加入党组织日期”不完整，定不了时期，表三、六未计入入党时间各栏',
  'no-education': '未填“学历”，表四、六未计入学历各栏',
  'unknown-education': '“学历”不属于任何统计栏，表四、六未计入学历各栏',
  'no-gender': '未填“性别”，未计入“女”',
  'no-ethnicity': '未填“民族”，未计入“少数民族”',
  'no-kind': '未填“人员类别”，未计入“预备党员”',
  'no-state': '未填“党籍状态”，按“正常”计入',
} as const;

export type UnclassifiedReason = keyof typeof unclassifiedReasons;

/** A member whom somebody has to complete. */
export interface UnclassifiedMember {
  /** Its row in the register, if it came from one. */
  readonly row?: number | undefined;
  readonly name: string | null;
  readonly citizenId: string | null;
}

/** All members with one fault. */
export interface UnclassifiedGroup {
  readonly reason: UnclassifiedReason;
  readonly count: number;
  /** The first of them, at most `mostListed`. */
  readonly members: readonly UnclassifiedMember[];
}

/** More names than this help nobody; the count says how many there are. */
export const mostListed = 1000;

/** Gathers the members that a count could not place. */
export class UnclassifiedList {
  readonly #groups = new Map<UnclassifiedReason, { count: number; members: UnclassifiedMember[] }>();

  add(reason: UnclassifiedReason, { row, name, citizenId }: UnclassifiedMember): void {
    let group = this.#groups.get(reason);
    if (group === undefined) {
      group = { count: 0, members: [] };
      this.#groups.set(reason, group);
    }
    group.count += 1;
    if (group.members.length < mostListed) group.members.push({ row, name, citizenId });
  }

  /** In the order of `unclassifiedReasons`. */
  groups(): readonly UnclassifiedGroup[] {
    const reasons = Object.keys(unclassifiedReasons) as UnclassifiedReason[];
    return reasons.flatMap((reason) => {
      const group = this.#groups.get(reason);
      return group === undefined ? [] : [{ reason, ...group }];
    });
  }
}
