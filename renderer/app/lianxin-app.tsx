import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../bridge/query-client.ts';
import { StrayFaults } from '../crash/stray-faults.tsx';
import { fontSizes, TypeSizeProvider, useTypeSize } from '../settings/type-size.tsx';
import { pageNonce } from './page-nonce.ts';
import { router } from './routes.tsx';
import { themeAt } from './theme.ts';

dayjs.locale('zh-cn');

/** The whole screen: language, design tokens, answers of the main side, pages. */
export function LianxinApp() {
  return (
    <TypeSizeProvider>
      <Screen />
    </TypeSizeProvider>
  );
}

function Screen() {
  const theme = themeAt(fontSizes[useTypeSize().size]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      csp={{ nonce: pageNonce }}
      button={{ autoInsertSpace: false }}
    >
      <App className="app" message={{ top: 64 }}>
        <StrayFaults />
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
