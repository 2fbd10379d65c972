import { developmentStages } from '../../codes/development-stage.ts';
import { addMonths } from '../../time/loose-date.ts';
import { dueOn, type Reminder } from '../reminder.ts';

interface DevelopmentDates {
  readonly stage: string | null;
  readonly appliedOn: string | null;
  readonly talkedOn: string | null;
  readonly activistOn: string | null;
  readonly reviewedOn: string | null;
  readonly acceptedOn: string | null;
  readonly approvedOn: string | null;
  readonly extendedTo: string | null;
  readonly fullOn: string | null;
}

const inStage = (code: string) => [{ field: 'stage', op: 'is', value: code }] as const;

/** Due dates of 《中国共产党发展党员工作细则》(2014); the article stands at each. */
export const developmentReminders: readonly Reminder<DevelopmentDates>[] = [
  {
    // Art. 6: 一个月内派人谈话.
    label: '申请人谈话',
    where: inStage(developmentStages.applicant),
    due: ({ appliedOn, talkedOn }) =>
      isDay(appliedOn) && !talkedOn
        ? dueOn(addMonths(appliedOn, 1), '收到申请书满一个月，应派人谈话', 15)
        : null,
  },
  {
    // Art. 11: 每半年考察一次.
    label: '积极分子考察',
    where: inStage(developmentStages.activist),
    due({ activistOn, reviewedOn }) {
      const last = reviewedOn ?? activistOn;
      return isDay(last) ? dueOn(addMonths(last, 6), '满半年，应进行一次考察', 15) : null;
    },
  },
  {
    // Art. 13: 经过一年以上培养教育，可列为发展对象.
    label: '积极分子满一年',
    where: inStage(developmentStages.activist),
    due: ({ activistOn }) =>
      isDay(activistOn) ? dueOn(addMonths(activistOn, 12), '培养满一年，可研究列为发展对象', 15) : null,
  },
  {
    // Art. 24: 三个月内审批.
    label: '党委审批',
    where: inStage(developmentStages.probationary),
    due: ({ acceptedOn, approvedOn }) =>
      isDay(acceptedOn) && !approvedOn
        ? dueOn(addMonths(acceptedOn, 3), '支部大会后三个月内，党委应完成审批', 15)
        : null,
  },
  {
    // Art. 31, 33: 预备期一年；延长的，到延长期满.
    label: '预备期满',
    where: inStage(developmentStages.probationary),
    due({ acceptedOn, extendedTo, fullOn }) {
      if (fullOn) return null;
      if (isDay(extendedTo)) return dueOn(extendedTo, '延长的预备期满，应讨论转正', 30);
      return isDay(acceptedOn) ? dueOn(addMonths(acceptedOn, 12), '预备期满一年，应讨论转正', 30) : null;
    },
  },
];

function isDay(date: string | null | undefined): date is string {
  return date?.length === 10;
}
