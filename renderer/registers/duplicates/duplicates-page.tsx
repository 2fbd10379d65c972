import { Button, Empty } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { findRegister } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { Fault } from '../../bridge/fault.ts';
import { useCall } from '../../bridge/use-call.ts';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { TwinsCard } from './twins-card.tsx';

/** 查重: pairs of one name, one under the other; each is merged or told apart, and gone from the page. */
export function DuplicatesPage() {
  const { register = '' } = useParams();
  const definition = findRegister(register);
  if (definition === undefined) throw new Fault('screen', `没有“${register}”这个名册。请从左侧导航打开。`);
  return <Duplicates key={register} definition={definition} />;
}

function Duplicates({ definition }: { readonly definition: AnyRegister }) {
  const navigate = useNavigate();
  const twins = useCall('findDuplicates', { register: definition.key }, { keep: true });
  return (
    <Page
      title={`${definition.label}查重`}
      note={twins.data === undefined || twins.data.length === 0 ? undefined : `${twins.data.length} 对待核对`}
      actions={<Button onClick={() => void navigate(`/registers/${definition.key}`)}>返回名册</Button>}
    >
      <Loading answer={twins}>
        {(pairs) =>
          pairs.length === 0 ? (
            <Empty description={`没有发现重名又可能是同一${definition.print.unit}的${definition.label}。`} />
          ) : (
            pairs.map((pair) => (
              <TwinsCard key={`${pair.left.id}-${pair.right.id}`} definition={definition} twins={pair} />
            ))
          )
        }
      </Loading>
    </Page>
  );
}
