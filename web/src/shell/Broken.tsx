import { Component, type ReactNode } from 'react';

interface State {
  error: Error | null;
}

/** Where a page fails, or cannot be fetched, it says so, and the rest stays usable. */
export class Broken extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className="state fault" role="alert">
        <h1>This page failed</h1>
        <p>{error.message}</p>
        <button type="button" onClick={() => window.location.reload()}>
          Load it again
        </button>
      </div>
    );
  }
}
