import { InputNumber } from 'antd';
import { Labelled } from '../ui/labelled.tsx';

/** A number within limits, by keys, arrows or typing; what is half-typed or outside them changes nothing. */
export function NumberBox({
  label,
  help,
  least,
  most,
  step = 1,
  value,
  onNumber,
}: {
  readonly label: string;
  readonly help?: string;
  readonly least: number;
  readonly most: number;
  /** Between two values of the arrows; whole numbers only if it is whole. */
  readonly step?: number;
  readonly value: number;
  onNumber(value: number): void;
}) {
  return (
    <Labelled label={label} help={help}>
      {(marks) => (
        <InputNumber
          {...marks}
          min={least}
          max={most}
          step={step}
          precision={Number.isInteger(step) ? 0 : 1}
          value={value}
          onChange={(typed) => {
            if (typed !== null && typed >= least && typed <= most) onNumber(typed);
          }}
        />
      )}
    </Labelled>
  );
}
