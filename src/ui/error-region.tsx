import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface ErrorRegionProps {
  readonly words: { readonly region: string; readonly retry: string };
  readonly children: ReactNode;
  /** When it changes, the region tries again by itself. */
  readonly resetKey?: string;
}

interface ErrorRegionState {
  readonly failed: boolean;
  readonly resetKey: string | undefined;
}

/** Keeps the failure of one part inside that part. React offers this only to class components. */
export class ErrorRegion extends Component<ErrorRegionProps, ErrorRegionState> {
  override state: ErrorRegionState = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorRegionState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: ErrorRegionProps, state: ErrorRegionState): Partial<ErrorRegionState> | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice tone="error" live>
        <p>{this.props.words.region}</p>
        <Button look="quiet" onClick={() => this.setState({ failed: false })}>{this.props.words.retry}</Button>
      </Notice>
    );
  }
}
