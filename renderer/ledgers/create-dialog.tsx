import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../bridge/ask.ts';
import { asFault, type Fault } from '../bridge/fault.ts';
import { FaultText } from '../ui/fault-text.tsx';
import { blankOffice, nameProblem, officeInput } from './office-draft.ts';
import { OfficeFields } from './office-fields.tsx';
import { PlaceFields } from './place-fields.tsx';

/** 新建账本: whose it is, where it lies. The ledger is called like the office until somebody names it otherwise. */
export function CreateDialog({ home, onClose }: { readonly home: string; readonly onClose: () => void }) {
  const [office, setOffice] = useState(blankOffice);
  const [parent, setParent] = useState(home);
  const [named, setNamed] = useState<string | null>(null);
  const [pressed, setPressed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const navigate = useNavigate();
  const name = named ?? office.name;
  const problem = nameProblem(office.name);
  const create = async () => {
    setPressed(true);
    if (problem !== null || busy) return;
    setBusy(true);
    setFault(null);
    try {
      await ask('createLedger', { parent, name: name.trim() || office.name, ...officeInput(office) });
      await navigate('/');
    } catch (error) {
      setFault(asFault(error));
      setBusy(false);
    }
  };
  const onEnter = () => void create();
  return (
    <Modal
      open
      title="新建账本"
      width={640}
      okText="新建"
      cancelText="取消"
      confirmLoading={busy}
      mask={{ closable: false }}
      onOk={onEnter}
      onCancel={onClose}
    >
      <OfficeFields
        autoFocus
        office={office}
        onOffice={setOffice}
        error={pressed ? problem : null}
        onEnter={onEnter}
      />
      <PlaceFields
        place={{ parent, name }}
        onPlace={(place) => {
          setParent(place.parent);
          if (place.name !== name) setNamed(place.name);
        }}
        onEnter={onEnter}
      />
      {fault !== null && <Alert type="error" showIcon title={<FaultText fault={fault} />} />}
    </Modal>
  );
}
