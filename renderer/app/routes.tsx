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
        children: [{ index: true, element: <HomePage /> }],
      },
    ],
  },
]);
