import { Button, Flex } from 'antd';
import { ledgerFolderName, shownPath } from '../../shared/ledgers/ledger-folder.ts';
import { ask } from '../bridge/ask.ts';
import { Labelled } from '../ui/labelled.tsx';
import { useSay } from '../ui/say.tsx';
import { TextInput } from '../ui/text-input.tsx';
import styles from './ledgers.module.css';
import type { NewPlace } from './restore-place.ts';

/** Where a new ledger's folder will be made, and under which name; the path that will be there is shown in full. */
export function PlaceFields({
  place,
  onPlace,
  onEnter,
}: {
  readonly place: NewPlace;
  readonly onPlace: (place: NewPlace) => void;
  readonly onEnter: () => void;
}) {
  const say = useSay();
  const choose = async () => {
    try {
      const parent = await ask('chooseFile', { kind: 'folder' });
      if (parent !== null) onPlace({ ...place, parent });
    } catch (error) {
      say.fault(error);
    }
  };
  return (
    <>
      <Labelled label="账本名称">
        {(marks) => (
          <TextInput
            {...marks}
            maxLength={60}
            value={place.name}
            onText={(name) => onPlace({ ...place, name })}
            onEnter={onEnter}
          />
        )}
      </Labelled>
      <Flex gap={12} align="center" className={styles.place ?? ''}>
        <div className={styles.path}>
          将新建文件夹 <strong>{shownPath(place.parent, ledgerFolderName(place.name))}</strong>
        </div>
        <Button onClick={() => void choose()}>换个位置…</Button>
      </Flex>
    </>
  );
}
