import { Question } from './question.tsx';

/** 字体: the official typefaces where the PC has them, or those that come with the program. */
export function FacesQuestion({
  faces,
  onFaces,
}: {
  readonly faces: 'official' | 'bundled';
  onFaces(faces: 'official' | 'bundled'): void;
}) {
  return (
    <Question
      label="字体"
      value={faces}
      onAnswer={onFaces}
      answers={[
        { value: 'official', label: '公文字体' },
        { value: 'bundled', label: '程序自带字体' },
      ]}
      help={faces === 'official' ? '小标宋、宋体、黑体；这台电脑上没有的，用自带字体代替。' : undefined}
    />
  );
}
