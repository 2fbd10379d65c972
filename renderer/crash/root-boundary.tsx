import { Component, type ReactNode } from 'react';
import { redacted } from '../../shared/messages/redact.ts';
import { CrashPage } from './crash-page.tsx';

interface RootBoundaryState {
  readonly report: string | null;
}

/** The last net: what no page's own error page caught (renderer/ui/error-page.tsx) still ends in words and a way on. */
export class RootBoundary extends Component<{ readonly children: ReactNode }, RootBoundaryState> {
  override state: RootBoundaryState = { report: null };

  static getDerivedStateFromError(error: unknown): RootBoundaryState {
    return { report: redacted(error) };
  }

  override render(): ReactNode {
    const { report } = this.state;
    if (report === null) return this.props.children;
    return (
      <CrashPage what="画面出了错，没有显示出来。" report={report} reopen={() => window.location.reload()} />
    );
  }
}
