import { pathLabel } from './field-path.ts';
import { type AnyRegister, fieldOf } from './register.ts';
import { presetOf, type TallyChoice } from './tally-choice.ts';
import { spanText } from './tally-period.ts';

/** What a tally is called on paper and in Excel. */
export interface TallyTitle {
  /** 干部培训汇总表 */
  readonly title: string;
  /** 全年培训天数（2026年，只列还差的） */
  readonly subtitle: string;
}

/** Names a tally so that whoever has only the paper knows what was counted, and of which time. */
export function tallyTitle(definition: AnyRegister, choice: TallyChoice): TallyTitle {
  const preset = presetOf(definition, choice);
  const counted = choice.sum === null ? `${definition.print.unit}数` : fieldOf(definition, choice.sum).label;
  const limits = [
    ...(choice.span === null || choice.within === null ? [] : [spanText(choice.span)]),
    ...(choice.onlyMissing ? [`只列${preset?.words?.missing ?? '还差'}的`] : []),
  ];
  return {
    title: `${definition.label}汇总表`,
    subtitle: `${preset?.label ?? `按${pathLabel(definition, choice.by)}汇总${counted}`}${
      limits.length === 0 ? '' : `（${limits.join('，')}）`
    }`,
  };
}
