import { Button, Result } from 'antd';
import { useNavigate, useRouteError } from 'react-router';
import { asFault } from '../bridge/fault.ts';
import { FaultText } from './fault-text.tsx';

/** A page that broke: the rest of the program goes on, nothing saved is lost. */
export function ErrorPage() {
  const fault = asFault(useRouteError());
  const navigate = useNavigate();
  return (
    <div role="alert">
      <Result
        status="warning"
        title="这一页没有显示出来"
        subTitle={<FaultText fault={fault} />}
        extra={
          <Button type="primary" onClick={() => void navigate('/')}>
            回到首页
          </Button>
        }
      />
    </div>
  );
}
