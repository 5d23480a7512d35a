import { Button } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router-dom';
import type { Me } from './api/schemas';
import { DeskPanel } from './desk/desk_panel';
import { ClimbedCount } from './missed/climbed_count';
import { ErrorBoundary } from './parts/error_boundary';
import { Loading } from './parts/loading';
import { UnsavedEdits } from './parts/unsaved_edits';
import { useLeaveWarning } from './parts/use_leave_warning';
import { useStore } from './parts/use_store';
import { usePortal } from './portal';
import { RingsElsewhere } from './presence/rings_elsewhere';
import { StateWord } from './presence/state_word';
import { useSeat } from './presence/use_seat';
import { IdleGuard } from './session/idle_guard';
import { texts } from './texts';

function pagesOf(me: Me): [string, string][] {
  const { nav } = texts;
  const isStaff = me.role === 'staff';
  return [
    ['/calls', nav.calls],
    ['/inbox', nav.inbox],
    ['/missed', nav.missed],
    ['/history', nav.history],
    ...(isStaff ? [] : [['/board', nav.board] as [string, string]]),
    ...(me.try_phone ? [['/try', nav.try] as [string, string]] : []),
  ];
}

/** What is around every page: who I am, my state, the call that is there. */
export function Shell({ channel }: { channel: BroadcastChannel }) {
  const { me, session, edits } = usePortal();
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  useSeat(pathname);
  const hasEdits = useStore(edits.all).size > 0;
  useLeaveWarning(hasEdits);
  const [isLeaving, setLeaving] = useState(false);
  // What is written after that is no reason to ask by itself.
  useEffect(() => {
    if (!hasEdits) setLeaving(false);
  }, [hasEdits]);
  const leave = () => void session.signOut('asked');
  const ask = () => setLeaving(true);

  return (
    <div className="shell">
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header>
        <Button
          className="menu-button"
          variant="default"
          aria-expanded={isOpen}
          aria-controls="pages"
          onClick={() => setOpen(!isOpen)}
        >
          {texts.nav.menu}
        </Button>
        <strong>{me.clinic}</strong>
        <StateWord />
        <span className="push">{me.name}</span>
        <Button size="xs" variant="default" onClick={hasEdits ? ask : leave}>
          {texts.signIn.out}
        </Button>
      </header>
      <nav id="pages" aria-label={texts.nav.label} data-open={isOpen || undefined}>
        {pagesOf(me).map(([path, name]) => (
          <NavLink key={path} to={path}>
            {name}
            {path === '/missed' && <ClimbedCount />}
          </NavLink>
        ))}
      </nav>
      <main id="content" tabIndex={-1}>
        <IdleGuard channel={channel} />
        {isLeaving && <UnsavedEdits onStay={() => setLeaving(false)} onLeave={leave} />}
        <RingsElsewhere />
        <ErrorBoundary>
          <DeskPanel />
        </ErrorBoundary>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
