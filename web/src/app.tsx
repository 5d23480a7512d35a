import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { ErrorBoundary } from './parts/error_boundary';
import { Loading } from './parts/loading';
import { useStore } from './parts/use_store';
import { PortalPages } from './portal_pages';
import type { Session } from './session/session';
import { SignInPage } from './session/sign_in_page';
import { texts } from './texts';

const askAgain = 3000;

interface Props {
  session: Session;
  channel: BroadcastChannel;
}

export function App({ session, channel }: Props) {
  // Without styles made by scripts: they would need leave in the CSP.
  return (
    <MantineProvider
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ErrorBoundary>
        <Gate session={session} channel={channel} />
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Gate({ session, channel }: Props) {
  const state = useStore(session.state);
  if (state.kind === 'starting') return <Loading />;
  if (state.kind === 'away') return <Away session={session} />;
  if (state.kind === 'signed_out')
    return <SignInPage session={session} why={state.why} />;
  return (
    <PortalPages key={state.me.id} session={session} me={state.me} channel={channel} />
  );
}

function Away({ session }: { session: Session }) {
  useEffect(() => {
    const timer = setInterval(() => void session.start(null), askAgain);
    return () => clearInterval(timer);
  }, [session]);
  return (
    <main className="narrow" role="status">
      {texts.away}
    </main>
  );
}
