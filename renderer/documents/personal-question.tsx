import { Question } from './question.tsx';

/** 个人信息: whether personal values go onto the paper masked or whole. */
export function PersonalQuestion({
  masked,
  onMasked,
  maskedHelp,
  openHelp,
}: {
  readonly masked: boolean;
  onMasked(masked: boolean): void;
  /** What is masked. */
  readonly maskedHelp: string;
  /** What comes of showing it whole. */
  readonly openHelp: string;
}) {
  return (
    <Question
      label="个人信息"
      value={masked}
      onAnswer={onMasked}
      answers={[
        { value: true, label: '遮盖（上墙、外发用）' },
        { value: false, label: '完整（内部存档用）' },
      ]}
      help={masked ? maskedHelp : openHelp}
    />
  );
}
