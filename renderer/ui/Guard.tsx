import { Component, type ReactNode } from 'react';

/** `of`: what is shown; another one is tried anew. */
type Props = { fallback: (retry: () => void) => ReactNode; of?: unknown; children: ReactNode };
type State = { failed: boolean };

/** Keeps a fault in one part of the window from taking the rest with it. React knows error boundaries as classes only. */
export class Guard extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.of !== this.props.of) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (this.state.failed) return this.props.fallback(() => this.setState({ failed: false }));
    return this.props.children;
  }
}
