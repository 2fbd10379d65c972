import { Alert, Button, Flex } from 'antd';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { ReadDraft } from '../../drafts/drafts.ts';
import { sayMoment } from '../../ui/moments.ts';

interface DraftOfferProps {
  readonly definition: AnyRegister;
  readonly draft: ReadDraft;
  /** The row was changed elsewhere after the draft was begun. */
  readonly outdated: boolean;
  onTake(): void;
  onDrop(): void;
}

/** What was left unsaved last time: which fields, when, and whether to go on with it. */
export function DraftOffer({ definition, draft, outdated, onTake, onDrop }: DraftOfferProps) {
  const labels = Object.keys(draft.content.entries).flatMap((key) => definition.fields[key]?.label ?? []);
  return (
    <Alert
      type="info"
      showIcon
      title="上次填的内容没有保存"
      description={
        <>
          {sayMoment(draft.at)}，填了{labels.join('、')}。要接着填吗？
          {outdated && '这一条后来又改过，保存时会请您对照。'}
        </>
      }
      action={
        <Flex gap={8} wrap>
          <Button onClick={onDrop}>不要了</Button>
          <Button type="primary" onClick={onTake} autoFocus>
            恢复上次没有保存的内容
          </Button>
        </Flex>
      }
    />
  );
}
