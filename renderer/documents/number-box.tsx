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
  /** Between two values of the arrows; other than whole numbers only if it is none, and then to one decimal. */
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
          value={value}
          onChange={(typed) => {
            if (typed !== null && typed >= least && typed <= most) onNumber(rounded(typed, step));
          }}
        />
      )}
    </Labelled>
  );
}

function rounded(value: number, step: number): number {
  return Number.isInteger(step) ? Math.round(value) : Math.round(value * 10) / 10;
}
