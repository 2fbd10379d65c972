import { createHashRouter } from 'react-router';
import { ErrorPage } from '../ui/error-page.tsx';
import { Gate } from './gate.tsx';
import { HomePage } from './home-page.tsx';

/** Every page, by address. `Gate` shows the first page instead while no ledger is open. */
export const router = createHashRouter([
  {
    path: '/',
    element: <Gate />,
    errorElement: <ErrorPage />,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          { index: true, element: <HomePage /> },
          {
            path: 'registers/:register',
            lazy: async () => ({ Component: (await import('../registers/list/list-page.tsx')).ListPage }),
          },
          ...['registers/:register/new', 'registers/:register/:id'].map((path) => ({
            path,
            lazy: async () => ({ Component: (await import('../registers/form/form-page.tsx')).FormPage }),
          })),
          {
            path: 'duplicates/:register',
            lazy: async () => ({
              Component: (await import('../registers/duplicates/duplicates-page.tsx')).DuplicatesPage,
            }),
          },
          {
            path: 'tallies/:register',
            lazy: async () => ({ Component: (await import('../registers/tally/tally-page.tsx')).TallyPage }),
          },
          {
            path: 'tallies/:register/print',
            lazy: async () => ({
              Component: (await import('../registers/tally/print-tally-page.tsx')).PrintTallyPage,
            }),
          },
          {
            path: 'import',
            lazy: async () => ({ Component: (await import('../imports/import-page.tsx')).ImportPage }),
          },
          {
            path: 'print/:register',
            lazy: async () => ({ Component: (await import('../documents/print-page.tsx')).PrintPage }),
          },
          {
            path: 'export/:register',
            lazy: async () => ({ Component: (await import('../documents/export-page.tsx')).ExportPage }),
          },
          {
            path: 'fill/:register',
            lazy: async () => ({ Component: (await import('../templates/fill-page.tsx')).FillPage }),
          },
          {
            path: 'templates/:register',
            lazy: async () => ({
              Component: (await import('../templates/templates-page.tsx')).TemplatesPage,
            }),
          },
          {
            path: 'reports',
            lazy: async () => ({
              Component: (await import('../documents/statistics-page.tsx')).StatisticsPage,
            }),
          },
          {
            path: 'history',
            lazy: async () => ({ Component: (await import('../history/history-page.tsx')).HistoryPage }),
          },
          {
            path: 'recycle-bin',
            lazy: async () => ({
              Component: (await import('../history/recycle-bin-page.tsx')).RecycleBinPage,
            }),
          },
          {
            path: 'retention',
            lazy: async () => ({
              Component: (await import('../retention/retention-page.tsx')).RetentionPage,
            }),
          },
          {
            path: 'backups',
            lazy: async () => ({ Component: (await import('../backups/backups-page.tsx')).BackupsPage }),
          },
          {
            path: 'jobs',
            lazy: async () => ({ Component: (await import('../jobs/jobs-page.tsx')).JobsPage }),
          },
          {
            path: 'designs',
            lazy: async () => ({ Component: (await import('../designs/designs-page.tsx')).DesignsPage }),
          },
          {
            path: 'designs/codes/:table',
            lazy: async () => ({ Component: (await import('../designs/table-page.tsx')).TablePage }),
          },
          {
            path: 'designs/:register',
            lazy: async () => ({ Component: (await import('../designs/design-page.tsx')).DesignPage }),
          },
          {
            path: 'privacy',
            lazy: async () => ({ Component: (await import('../privacy/privacy-page.tsx')).PrivacyPage }),
          },
          {
            path: 'privacy/print',
            lazy: async () => ({
              Component: (await import('../privacy/print-self-check-page.tsx')).PrintSelfCheckPage,
            }),
          },
          {
            path: 'settings',
            lazy: async () => ({ Component: (await import('../settings/settings-page.tsx')).SettingsPage }),
          },
        ],
      },
    ],
  },
]);
