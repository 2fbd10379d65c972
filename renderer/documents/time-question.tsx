import { Flex, Select } from 'antd';
import type { PrintLayout } from '../../shared/registers/print-layout.ts';
import { yearParts } from '../../shared/registers/tally-period.ts';
import { Labelled } from '../ui/labelled.tsx';
import { offeredYears } from './statistics-period.ts';

/** 时间: the year, half-year, quarter or month that a sheet is of, or up to the end of which it goes. */
export function TimeQuestion({
  span,
  time,
  onTime,
}: {
  readonly span: PrintLayout['span'];
  readonly time: string;
  onTime(time: string): void;
}) {
  const year = time.slice(0, 4);
  const parts = yearParts.filter(({ period }) => period === span.each);
  return (
    <Flex gap={12} wrap>
      <Labelled label="年份">
        {(marks) => (
          <Select
            {...marks}
            value={year}
            options={offeredYears(new Date()).map((each) => ({ value: String(each), label: `${each}年` }))}
            onChange={(chosen) => onTime(`${chosen}${time.slice(4)}`)}
          />
        )}
      </Labelled>
      {parts.length > 1 && (
        <Labelled label={span.upTo === true ? '截至' : '其中'}>
          {(marks) => (
            <Select
              {...marks}
              virtual={false}
              value={time.slice(4)}
              options={parts.map(({ part, label }) => ({ value: part, label }))}
              onChange={(part) => onTime(`${year}${part}`)}
            />
          )}
        </Labelled>
      )}
    </Flex>
  );
}
