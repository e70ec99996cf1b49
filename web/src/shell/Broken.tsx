import { Component, useState, type ReactNode } from 'react';
import { Title } from './Title';

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
    return error === null ? this.props.children : <Failed error={error} />;
  }
}

function Failed({ error }: { error: Error }) {
  const [away, setAway] = useState(false);
  const again = async () => {
    // The page goes only when there is one to come: with the server away the browser would show its own in its place.
    if (await answers()) window.location.reload();
    else setAway(true);
  };
  return (
    <>
      <Title name="This page failed" />
      <div className="state fault" role="alert">
        <p>{error.message}</p>
        {away && <p>The server does not answer. Is it still running?</p>}
        <button type="button" onClick={() => void again()}>
          Load it again
        </button>
      </div>
    </>
  );
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch('./healthz')).ok;
  } catch {
    return false;
  }
}
